CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`community_id` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaigns_from` ON `campaigns` (`from_day`,`id`);--> statement-breakpoint
CREATE TABLE `ledger_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`month` text NOT NULL,
	`sums` text NOT NULL,
	`signature` text NOT NULL,
	`closed_by` text,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_closings_once` ON `ledger_closings` (`community_id`,`month`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`community_id` text,
	`grid` text DEFAULT '' NOT NULL,
	`campaign_id` text,
	`day` text NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`entries` integer DEFAULT 1 NOT NULL,
	`quantity` integer NOT NULL,
	`unit` text NOT NULL,
	`quantity2` integer,
	`unit2` text,
	`people` integer,
	`details` text NOT NULL,
	`source_type` text,
	`source_id` text,
	`source_part` integer,
	`reverses_id` text,
	`entered_by` text,
	`entered_at` integer NOT NULL,
	`removed_at` integer,
	`because` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_entries_list` ON `ledger_entries` (`ledger`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_community` ON `ledger_entries` (`community_id`,`ledger`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_category` ON `ledger_entries` (`ledger`,`category`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_day` ON `ledger_entries` (`day`,`community_id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_campaign` ON `ledger_entries` (`campaign_id`,`day`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_source` ON `ledger_entries` (`ledger`,`source_type`,`source_id`,`source_part`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_reverses` ON `ledger_entries` (`reverses_id`);--> statement-breakpoint
CREATE TABLE `ledger_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`media_id` text NOT NULL,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_pictures_part" CHECK("ledger_pictures"."part" in ('single', 'before', 'after'))
);
--> statement-breakpoint
CREATE INDEX `ledger_pictures_entry` ON `ledger_pictures` (`entry_id`,`position`);--> statement-breakpoint
CREATE INDEX `ledger_pictures_media` ON `ledger_pictures` (`media_id`);--> statement-breakpoint
CREATE TABLE `ledger_totals` (
	`ledger` text NOT NULL,
	`community_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`category` text NOT NULL,
	`measure` text NOT NULL,
	`unit` text NOT NULL,
	`month` text NOT NULL,
	`sum` integer NOT NULL,
	PRIMARY KEY(`month`, `community_id`, `ledger`, `category`, `measure`, `unit`, `campaign_id`),
	CONSTRAINT "ledger_totals_measure" CHECK("ledger_totals"."measure" in ('entries', 'quantity', 'quantity2', 'people'))
);
