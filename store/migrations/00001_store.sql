-- +goose Up

-- The application id is "Vari" in ASCII and tells a store from any other SQLite file. Every migration sets
-- user_version to its own number, so that one look at the file's header tells how old or new a store is.
PRAGMA application_id = 1449226857;
PRAGMA user_version = 1;

CREATE TABLE work (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 80 AND name NOT GLOB '*[/@# ]*')
) STRICT;

CREATE TABLE variant (
  id       INTEGER PRIMARY KEY,
  work_id  INTEGER NOT NULL REFERENCES work (id),
  name     TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 80 AND name NOT GLOB '*[/@# ]*'),
  lang     TEXT NOT NULL CHECK (lang <> ''), -- BCP 47
  original INTEGER NOT NULL CHECK (original IN (0, 1)),
  UNIQUE (work_id, name)
) STRICT;

CREATE UNIQUE INDEX variant_original ON variant (work_id) WHERE original = 1;

-- A saved state. The counts come first and the paragraphs after; once there are as many as the counts say, the state
-- is complete and the triggers below let nothing be added, changed or taken away.
CREATE TABLE revision (
  id               INTEGER PRIMARY KEY,
  variant_id       INTEGER NOT NULL REFERENCES variant (id),
  number           INTEGER NOT NULL CHECK (number >= 1),
  date             TEXT CHECK (date IS date(date)), -- of the text; NULL where not known
  added            TEXT NOT NULL, -- RFC 3339, UTC
  source           TEXT NOT NULL,
  content          BLOB NOT NULL CHECK (length(content) = 32), -- SHA-256 of kinds, levels and texts
  sentence_version INTEGER NOT NULL CHECK (sentence_version >= 1),
  paragraphs       INTEGER NOT NULL CHECK (paragraphs >= 1),
  sentences        INTEGER NOT NULL CHECK (sentences >= 0),
  words            INTEGER NOT NULL CHECK (words >= 0),
  UNIQUE (variant_id, number)
) STRICT;

-- Kinds stand in tables of their own, since a CHECK cannot be widened later without rewriting the table it is on.
CREATE TABLE paragraph_kind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO paragraph_kind VALUES ('title'), ('byline'), ('heading'), ('body'), ('item'), ('quote'), ('note');

CREATE TABLE paragraph (
  id          INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  number      INTEGER NOT NULL CHECK (number >= 1),
  kind        TEXT NOT NULL REFERENCES paragraph_kind (name),
  level       INTEGER NOT NULL CHECK (level BETWEEN 0 AND 6 AND (level > 0) = (kind = 'heading')),
  line        INTEGER NOT NULL CHECK (line >= 0),
  text        TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (revision_id, number)
) STRICT;

CREATE TABLE sentence (
  revision_id INTEGER NOT NULL,
  number      INTEGER NOT NULL CHECK (number >= 0), -- through the whole revision
  paragraph   INTEGER NOT NULL CHECK (paragraph >= 1),
  first_byte  INTEGER NOT NULL CHECK (first_byte >= 0), -- of the paragraph's text
  end_byte    INTEGER NOT NULL CHECK (end_byte > first_byte),
  PRIMARY KEY (revision_id, number),
  FOREIGN KEY (revision_id, paragraph) REFERENCES paragraph (revision_id, number)
) STRICT, WITHOUT ROWID;

-- What people decide. The last event about a thing is how it stands; undoing is another event. The version counts the
-- events at a paragraph, so that of two people who decide on the same sight of it only one can be written.
CREATE TABLE decision_kind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO decision_kind VALUES ('skip'), ('unskip');

CREATE TABLE decision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT NOT NULL REFERENCES decision_kind (name),
  revision_id INTEGER NOT NULL,
  paragraph   INTEGER NOT NULL CHECK (paragraph >= 1),
  version     INTEGER NOT NULL CHECK (version >= 1),
  first_byte  INTEGER NOT NULL CHECK (first_byte >= 0),
  end_byte    INTEGER NOT NULL CHECK (end_byte > first_byte),
  quote       TEXT NOT NULL CHECK (length(CAST(quote AS BLOB)) = end_byte - first_byte),
  author      TEXT NOT NULL CHECK (author <> ''),
  made        TEXT NOT NULL, -- RFC 3339, UTC
  note        TEXT NOT NULL,
  UNIQUE (revision_id, paragraph, version),
  FOREIGN KEY (revision_id, paragraph) REFERENCES paragraph (revision_id, number)
) STRICT;

-- The grid: rows of paragraphs that belong together, a column a revision, and inside a row, rows of sentences. A cell
-- table says of each unit in which row it stands, so that none can stand in two.
CREATE TABLE grid (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- the newest is the highest
  work_id INTEGER NOT NULL REFERENCES work (id),
  made    TEXT NOT NULL -- RFC 3339, UTC
) STRICT;

CREATE INDEX grid_work ON grid (work_id);

CREATE TABLE grid_column (
  grid_id     INTEGER NOT NULL REFERENCES grid (id),
  number      INTEGER NOT NULL CHECK (number >= 0),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  PRIMARY KEY (grid_id, number),
  UNIQUE (grid_id, revision_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE grid_row (
  grid_id    INTEGER NOT NULL REFERENCES grid (id),
  number     INTEGER NOT NULL CHECK (number >= 0),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (grid_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE grid_cell (
  grid_id     INTEGER NOT NULL,
  revision_id INTEGER NOT NULL,
  paragraph   INTEGER NOT NULL CHECK (paragraph >= 1),
  row         INTEGER NOT NULL CHECK (row >= 0),
  PRIMARY KEY (grid_id, revision_id, paragraph),
  FOREIGN KEY (grid_id, revision_id) REFERENCES grid_column (grid_id, revision_id),
  FOREIGN KEY (grid_id, row) REFERENCES grid_row (grid_id, number),
  FOREIGN KEY (revision_id, paragraph) REFERENCES paragraph (revision_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE inner_row (
  grid_id    INTEGER NOT NULL,
  number     INTEGER NOT NULL CHECK (number >= 0), -- through the whole grid
  row        INTEGER NOT NULL CHECK (row >= 0),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (grid_id, number),
  FOREIGN KEY (grid_id, row) REFERENCES grid_row (grid_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE inner_cell (
  grid_id     INTEGER NOT NULL,
  revision_id INTEGER NOT NULL,
  sentence    INTEGER NOT NULL CHECK (sentence >= 0),
  inner_row   INTEGER NOT NULL CHECK (inner_row >= 0),
  PRIMARY KEY (grid_id, revision_id, sentence),
  FOREIGN KEY (grid_id, revision_id) REFERENCES grid_column (grid_id, revision_id),
  FOREIGN KEY (grid_id, inner_row) REFERENCES inner_row (grid_id, number),
  FOREIGN KEY (revision_id, sentence) REFERENCES sentence (revision_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (
  id      INTEGER PRIMARY KEY,
  work_id INTEGER NOT NULL REFERENCES work (id),
  number  INTEGER NOT NULL CHECK (number >= 0),
  UNIQUE (work_id, number)
) STRICT;

CREATE TABLE term (
  concept_id INTEGER NOT NULL REFERENCES concept (id),
  number     INTEGER NOT NULL CHECK (number >= 0),
  lang       TEXT NOT NULL CHECK (lang <> ''),
  variant_id INTEGER REFERENCES variant (id), -- NULL for the original's term
  text       TEXT NOT NULL CHECK (text <> ''),
  count      INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (concept_id, number)
) STRICT, WITHOUT ROWID;

-- What must not change does not.

-- +goose StatementBegin
CREATE TRIGGER variant_stays BEFORE UPDATE OF work_id, lang, original ON variant
BEGIN SELECT RAISE(ABORT, 'a variant keeps its work, its language and whether it is the original'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a saved state never changes'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER revision_remains BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a saved state is never deleted'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER paragraph_complete BEFORE INSERT ON paragraph
WHEN NEW.number > (SELECT paragraphs FROM revision WHERE id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'a saved state never changes'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER paragraph_stays BEFORE UPDATE ON paragraph
BEGIN SELECT RAISE(ABORT, 'a saved state never changes'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER paragraph_remains BEFORE DELETE ON paragraph
BEGIN SELECT RAISE(ABORT, 'a saved state is never deleted'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER sentence_complete BEFORE INSERT ON sentence
WHEN NEW.number >= (SELECT sentences FROM revision WHERE id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'a saved state never changes'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER sentence_stays BEFORE UPDATE ON sentence
BEGIN SELECT RAISE(ABORT, 'a saved state never changes'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER sentence_remains BEFORE DELETE ON sentence
BEGIN SELECT RAISE(ABORT, 'a saved state is never deleted'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision never changes; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER decision_remains BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted; undoing is another one'); END;
-- +goose StatementEnd
