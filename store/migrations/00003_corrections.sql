-- +goose Up

PRAGMA user_version = 3;

-- What people say of the rows of a grid. A correction names the rows as they stood before and as they stand after, each by
-- its passages, so that it holds whatever becomes of the grid; a confirmation has rows after only. Undoing and redoing are
-- corrections too, without rows: they name the one they are of.
CREATE TABLE correction_kind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO correction_kind VALUES ('link'), ('unlink'), ('split'), ('merge'), ('move'), ('confirm'), ('undo'), ('redo');

CREATE TABLE correction (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of making
  work_id INTEGER NOT NULL REFERENCES work (id),
  kind    TEXT NOT NULL REFERENCES correction_kind (name),
  of      INTEGER REFERENCES correction (id) CHECK ((kind IN ('undo', 'redo')) = (of IS NOT NULL)),
  author  TEXT NOT NULL CHECK (author <> ''),
  made    TEXT NOT NULL, -- RFC 3339, UTC
  note    TEXT NOT NULL
) STRICT;

CREATE INDEX correction_work ON correction (work_id);

-- The saved states that the rows speak of, also where they have nothing.
CREATE TABLE correction_column (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  revision_id   INTEGER NOT NULL REFERENCES revision (id),
  PRIMARY KEY (correction_id, revision_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_row (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  number        INTEGER NOT NULL CHECK (number >= 0), -- through the whole correction
  after         INTEGER NOT NULL CHECK (after IN (0, 1)),
  inside        INTEGER CHECK (inside < number), -- of a row of sentences: the row of paragraphs it stands in
  confidence    REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  settled       INTEGER NOT NULL CHECK (settled IN (0, 1)),
  PRIMARY KEY (correction_id, number),
  FOREIGN KEY (correction_id, inside) REFERENCES correction_row (correction_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_passage (
  correction_id INTEGER NOT NULL,
  row           INTEGER NOT NULL,
  revision_id   INTEGER NOT NULL,
  paragraph     INTEGER NOT NULL CHECK (paragraph >= 1),
  first_byte    INTEGER NOT NULL CHECK (first_byte >= 0),
  end_byte      INTEGER NOT NULL CHECK (end_byte > first_byte),
  quote         TEXT NOT NULL CHECK (length(CAST(quote AS BLOB)) = end_byte - first_byte),
  PRIMARY KEY (correction_id, row, revision_id, paragraph, first_byte),
  FOREIGN KEY (correction_id, row) REFERENCES correction_row (correction_id, number),
  FOREIGN KEY (correction_id, revision_id) REFERENCES correction_column (correction_id, revision_id),
  FOREIGN KEY (revision_id, paragraph) REFERENCES paragraph (revision_id, number)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction never changes; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER correction_remains BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER correction_row_stays BEFORE UPDATE ON correction_row
BEGIN SELECT RAISE(ABORT, 'a correction never changes; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER correction_row_remains BEFORE DELETE ON correction_row
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER correction_passage_stays BEFORE UPDATE ON correction_passage
BEGIN SELECT RAISE(ABORT, 'a correction never changes; undoing is another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER correction_passage_remains BEFORE DELETE ON correction_passage
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted; undoing is another one'); END;
-- +goose StatementEnd
