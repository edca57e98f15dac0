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