-- +goose Up

PRAGMA user_version = 6;

-- The words of every paragraph, for searching: folded, a space between two, characters of scripts without spaces one by
-- one (package term cuts them). The docid is the paragraph's id. It follows from the paragraphs and is filled by the
-- program, since SQL cannot cut words: when a state is added, and for older stores when this table is made.
CREATE VIRTUAL TABLE paragraph_search USING fts4 (words, tokenize=simple, matchinfo=fts3);
