CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`status` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`bad_count` integer NOT NULL,
	`bad` text NOT NULL,
	`ignored` text NOT NULL,
	`preview` text NOT NULL,
	`created_at` integer NOT NULL,
	`heard_at` integer NOT NULL,
	CONSTRAINT "imports_status" CHECK("imports"."status" in ('checked', 'importing', 'done'))
);
--> statement-breakpoint
CREATE INDEX `imports_account` ON `imports` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`);