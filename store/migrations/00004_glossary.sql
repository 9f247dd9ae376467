-- +goose Up

PRAGMA user_version = 4;

-- The glossary: concepts that people have agreed on, for all works of the store. What a program has found in one work is
-- in the tables concept and term, and is kept here only once somebody has accepted or rejected it.
--
-- A concept is what its last event says; each event has the whole of it, so that every earlier state can be seen. The
-- version counts the events of a concept, so that of two people who decide on the same sight of it only one is heard.
CREATE TABLE glossary_kind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO glossary_kind VALUES ('add'), ('edit'), ('remove'), ('propose'), ('accept'), ('reject'), ('merge'), ('import');

CREATE TABLE glossary_state (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO glossary_state VALUES ('accepted'), ('proposed'), ('rejected'), ('removed'), ('merged');

CREATE TABLE glossary_status (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO glossary_status VALUES ('preferred'), ('admitted'), ('deprecated'), ('superseded');

CREATE TABLE glossary_event (
  id         INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of making
  concept    INTEGER NOT NULL CHECK (concept >= 1), -- a number that is never given again
  version    INTEGER NOT NULL CHECK (version >= 1),
  kind       TEXT NOT NULL REFERENCES glossary_kind (name),
  state      TEXT NOT NULL REFERENCES glossary_state (name), -- in which the concept is from now on
  other      INTEGER CHECK ((kind = 'merge') = (other IS NOT NULL) AND other <> concept), -- of a merge: the other concept
  author     TEXT NOT NULL CHECK (author <> ''),
  made       TEXT NOT NULL, -- RFC 3339, UTC
  note       TEXT NOT NULL, -- why
  definition TEXT NOT NULL,
  remark     TEXT NOT NULL, -- the concept's own note
  subject    TEXT NOT NULL,
  work       TEXT NOT NULL, -- the name of the only work it holds for; empty for all
  UNIQUE (concept, version)
) STRICT;

CREATE TABLE glossary_term (
  event_id  INTEGER NOT NULL REFERENCES glossary_event (id),
  number    INTEGER NOT NULL CHECK (number >= 0), -- within the concept
  lang      TEXT NOT NULL CHECK (lang <> ''), -- BCP 47
  text      TEXT NOT NULL CHECK (text <> ''),
  status    TEXT NOT NULL REFERENCES glossary_status (name),
  class     TEXT NOT NULL, -- part of speech
  authority TEXT NOT NULL,
  source    TEXT NOT NULL,
  note      TEXT NOT NULL,
  from_day  TEXT CHECK (from_day IS date(from_day)),
  until_day TEXT CHECK (until_day IS date(until_day) AND until_day >= coalesce(from_day, until_day)),
  PRIMARY KEY (event_id, number),
  UNIQUE (event_id, lang, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary_evidence (
  event_id   INTEGER NOT NULL,
  term       INTEGER NOT NULL,
  number     INTEGER NOT NULL CHECK (number >= 0), -- within the term
  citation   TEXT NOT NULL,
  count      INTEGER NOT NULL CHECK (count >= 0),
  paragraphs TEXT NOT NULL, -- their numbers, from 1, rising, a space between two
  example    TEXT NOT NULL,
  PRIMARY KEY (event_id, term, number),
  FOREIGN KEY (event_id, term) REFERENCES glossary_term (event_id, number)
) STRICT, WITHOUT ROWID;

-- The concepts as they are now.
CREATE VIEW glossary AS
  SELECT * FROM glossary_event AS e WHERE version = (SELECT max(version) FROM glossary_event WHERE concept = e.concept);

-- +goose StatementBegin
CREATE TRIGGER glossary_event_stays BEFORE UPDATE ON glossary_event
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary never changes; make another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER glossary_event_remains BEFORE DELETE ON glossary_event
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary is never deleted; make another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER glossary_term_stays BEFORE UPDATE ON glossary_term
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary never changes; make another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER glossary_term_remains BEFORE DELETE ON glossary_term
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary is never deleted; make another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER glossary_evidence_stays BEFORE UPDATE ON glossary_evidence
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary never changes; make another one'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER glossary_evidence_remains BEFORE DELETE ON glossary_evidence
BEGIN SELECT RAISE(ABORT, 'a decision on the glossary is never deleted; make another one'); END;
-- +goose StatementEnd
