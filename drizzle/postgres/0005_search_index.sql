-- Vectors made by the application: to_tsvector would split dates and numbers otherwise.
CREATE TABLE search_index (
  rowid bigint PRIMARY KEY,
  title tsvector NOT NULL, body tsvector NOT NULL, pinyin tsvector NOT NULL, initials tsvector NOT NULL, facets tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX search_index_title ON search_index USING gin (title);
--> statement-breakpoint
CREATE INDEX search_index_body ON search_index USING gin (body);
--> statement-breakpoint
CREATE INDEX search_index_pinyin ON search_index USING gin (pinyin);
--> statement-breakpoint
CREATE INDEX search_index_initials ON search_index USING gin (initials);
--> statement-breakpoint
CREATE INDEX search_index_facets ON search_index USING gin (facets);
