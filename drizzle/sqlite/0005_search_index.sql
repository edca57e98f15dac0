-- Tokens made by the application; `prefix` makes one-character questions as quick as longer ones.
CREATE VIRTUAL TABLE search_index USING fts5(
  title, body, pinyin, initials, facets,
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1', columnsize = 0
);
--> statement-breakpoint
-- What is deleted is gone from the index too, as personal data must be.
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
