-- +goose Up

PRAGMA user_version = 2;

-- Lists of words that help the aligner, kept until a person takes them out. One text holds a whole list, a line an entry
-- (package lexicon writes and reads it): nobody asks for a single word, and a row a word would take ten times as long.
CREATE TABLE dictionary (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of adding
  name    TEXT NOT NULL UNIQUE CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 80 AND name NOT GLOB '*[/@# ]*'),
  source  TEXT NOT NULL CHECK (source <> ''), -- BCP 47, of the words
  target  TEXT NOT NULL CHECK (target <> ''), -- BCP 47, of their renderings
  file    TEXT NOT NULL,
  added   TEXT NOT NULL, -- RFC 3339, UTC
  entries INTEGER NOT NULL CHECK (entries >= 1),
  content TEXT NOT NULL CHECK (content <> '')
) STRICT;
