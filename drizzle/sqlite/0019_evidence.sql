CREATE TABLE `evidence_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`community_id` text NOT NULL,
	`media_id` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_pictures_once` ON `evidence_pictures` (`indicator_id`,`community_id`,`media_id`);--> statement-breakpoint
CREATE INDEX `evidence_pictures_media` ON `evidence_pictures` (`media_id`);--> statement-breakpoint
CREATE TABLE `evidence_statements` (
	`indicator_id` text NOT NULL,
	`community_id` text NOT NULL,
	`conclusion` text NOT NULL,
	`statement` text NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`indicator_id`, `community_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_statements_conclusion" CHECK("evidence_statements"."conclusion" in ('met', 'partly', 'unmet'))
);
--> statement-breakpoint
CREATE TABLE `evidence_tags` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`community_id` text NOT NULL,
	`type` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`proves` text DEFAULT '' NOT NULL,
	`tagged_by` text,
	`tagged_at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tagged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_tags_type" CHECK("evidence_tags"."type" in ('entry', 'announcement', 'event', 'honour', 'notice', 'plan', 'summary')),
	CONSTRAINT "evidence_tags_kind" CHECK("evidence_tags"."kind" in ('document', 'process', 'report'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_tags_once` ON `evidence_tags` (`indicator_id`,`community_id`,`type`,`subject_id`);--> statement-breakpoint
CREATE INDEX `evidence_tags_subject` ON `evidence_tags` (`type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `indicator_editions` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`statement_least` integer NOT NULL,
	`statement_most` integer NOT NULL,
	`picture_kilobytes` integer NOT NULL,
	`imported_by` text,
	`imported_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`imported_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_editions_status" CHECK("indicator_editions"."status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_editions_title` ON `indicator_editions` (`title`);--> statement-breakpoint
CREATE INDEX `indicator_editions_list` ON `indicator_editions` (`imported_at`,`id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`depth` integer NOT NULL,
	`is_smallest` integer NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`method` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`needs` text NOT NULL,
	`ledgers` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `indicator_editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicators_method" CHECK("indicators"."method" in ('material', 'site', 'survey'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_code` ON `indicators` (`edition_id`,`code`);--> statement-breakpoint
CREATE INDEX `indicators_order` ON `indicators` (`edition_id`,`position`);