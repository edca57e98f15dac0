CREATE TABLE `announcement_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`announcement_id` text NOT NULL,
	`act` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`refused_at` integer,
	`refusals` text,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcement_schedules_act" CHECK("announcement_schedules"."act" in ('publish', 'withdraw'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcement_schedules_announcement` ON `announcement_schedules` (`announcement_id`,`act`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK("calendar_days"."kind" in ('holiday', 'workday'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_days_day` ON `calendar_days` (`day`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`leased_by` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`done_at` integer,
	`failed_at` integer,
	CONSTRAINT "jobs_kind" CHECK("jobs"."kind" in ('keep-schedule', 'deliver-message', 'forget-contacts', 'forget-uploads', 'tidy-jobs'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`failed_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`facts` text NOT NULL,
	`community_id` text,
	`account_id` text,
	`person_id` text,
	`sealed_contact` text,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer,
	`delivered_at` integer,
	`delivered_by` text,
	`read_at` integer,
	`failed_at` integer,
	`fault` text,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_channel" CHECK("messages"."channel" in ('site', 'slip')),
	CONSTRAINT "messages_kind" CHECK("messages"."kind" in ('announcement-published', 'announcement-withdrawn', 'announcement-not-published', 'announcement-not-withdrawn', 'site-error-answered')),
	CONSTRAINT "messages_fault" CHECK("messages"."fault" in ('accountStopped', 'notFound', 'notTaken'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_key` ON `messages` (`key`);--> statement-breakpoint
CREATE INDEX `messages_account` ON `messages` (`account_id`,`read_at`,`delivered_at`);--> statement-breakpoint
CREATE INDEX `messages_open` ON `messages` (`channel`,`delivered_at`,`failed_at`,`created_at`);