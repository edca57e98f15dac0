CREATE TABLE `first_run` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL
);
