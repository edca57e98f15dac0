CREATE TABLE `announcement_autosaves` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`text_key` text NOT NULL,
	`announcement_id` text,
	`base` integer NOT NULL,
	`window` text NOT NULL,
	`sequence` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`rest` text NOT NULL,
	`saved_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcement_autosaves_current` ON `announcement_autosaves` (`account_id`,`text_key`) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX `announcement_autosaves_announcement` ON `announcement_autosaves` (`announcement_id`,`account_id`,`saved_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcement_versions_history` ON `announcement_versions` (`announcement_id`,`saved_at`,`id`);