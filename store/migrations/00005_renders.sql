-- +goose Up

PRAGMA user_version = 5;

-- What is worth knowing of a saved state in words, such as the message of the commit it was taken from.
ALTER TABLE revision ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Which saved state of the original a translation's saved state renders. These are events: of what people say the last
-- one holds, and it holds over what was found; of what was found, the last one. Where nothing was said or found, the
-- dates tell, which nobody needs to write down.
CREATE TABLE renders_how (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO renders_how VALUES ('given'), ('withdrawn'), ('text'), ('date');

CREATE TABLE renders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of saying
  revision_id INTEGER NOT NULL REFERENCES revision (id), -- of the translation
  original_id INTEGER REFERENCES revision (id), -- NULL where the state it renders is not held, or nothing is said of it
  how         TEXT NOT NULL REFERENCES renders_how (name),
  confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  author      TEXT NOT NULL CHECK ((author <> '') = (how IN ('given', 'withdrawn'))),
  made        TEXT NOT NULL, -- RFC 3339, UTC
  note        TEXT NOT NULL,
  CHECK (original_id IS NULL OR how IN ('given', 'text'))
) STRICT;

CREATE INDEX renders_revision ON renders (revision_id);

-- +goose StatementBegin
CREATE TRIGGER renders_stays BEFORE UPDATE ON renders
BEGIN SELECT RAISE(ABORT, 'what was said never changes; say it anew'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER renders_remains BEFORE DELETE ON renders
BEGIN SELECT RAISE(ABORT, 'what was said is never deleted; say it anew'); END;
-- +goose StatementEnd
