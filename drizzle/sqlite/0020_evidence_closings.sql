CREATE TABLE `evidence_closings` (
	`indicator_id` text NOT NULL,
	`community_id` text NOT NULL,
	`parts` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `community_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_jobs` (
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'end-offer', 'remind-of-event', 'keep-closing', 'forget-contacts', 'forget-uploads', 'tidy-jobs'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at") SELECT "id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`failed_at`,`run_at`);