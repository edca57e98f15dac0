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
	`grain` text NOT NULL,
	`span` text NOT NULL,
	`sum` integer NOT NULL,
	PRIMARY KEY(`grain`, `span`, `community_id`, `ledger`, `category`, `measure`, `unit`, `campaign_id`),
	CONSTRAINT "ledger_totals_grain" CHECK("ledger_totals"."grain" in ('month', 'day')),
	CONSTRAINT "ledger_totals_measure" CHECK("ledger_totals"."measure" in ('entries', 'quantity', 'quantity2', 'people'))
);
--> statement-breakpoint
CREATE TABLE `plan_items` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`origin` text NOT NULL,
	`asked_by` text DEFAULT '' NOT NULL,
	`what` text NOT NULL,
	`due_day` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`figure` text,
	`target` integer,
	`status` text NOT NULL,
	`closed_on` text,
	`outcome` text DEFAULT '' NOT NULL,
	`summary_id` text,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_items_origin" CHECK("plan_items"."origin" in ('own', 'above')),
	CONSTRAINT "plan_items_status" CHECK("plan_items"."status" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `plan_items_due` ON `plan_items` (`status`,`due_day`,`id`);--> statement-breakpoint
CREATE INDEX `plan_items_community` ON `plan_items` (`community_id`,`status`,`due_day`,`id`);--> statement-breakpoint
CREATE TABLE `summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`status` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`rounded` integer DEFAULT false NOT NULL,
	`template_name` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`returned_because` text DEFAULT '' NOT NULL,
	`signed_by` text,
	`signature` text DEFAULT '' NOT NULL,
	`signed_at` integer,
	`snapshot` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "summaries_status" CHECK("summaries"."status" in ('draft', 'submitted', 'signed'))
);
--> statement-breakpoint
CREATE INDEX `summaries_list` ON `summaries` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `summaries_community` ON `summaries` (`community_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `summary_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "summary_templates_scope" CHECK("summary_templates"."scope" in ('community', 'sub-district'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summary_templates_name` ON `summary_templates` (`name`);