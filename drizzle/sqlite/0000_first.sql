CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`community_id` text,
	`status` text NOT NULL,
	`signature` text,
	`sealed_name` text,
	`sealed_mobile` text,
	`sealed_email` text,
	`mobile_lookup` text,
	`email_lookup` text,
	`password_hash` text,
	`session_version` integer DEFAULT 1 NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('resident', 'volunteer', 'grid-member', 'grid-head', 'editor', 'lead', 'office', 'inspector', 'auditor', 'administrator')),
	CONSTRAINT "accounts_status" CHECK("accounts"."status" in ('active', 'deactivated', 'erased'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_mobile` ON `accounts` (`mobile_lookup`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email_lookup`);--> statement-breakpoint
CREATE INDEX `accounts_community` ON `accounts` (`community_id`,`role`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_end` ON `attempts` (`ends_at`);--> statement-breakpoint
CREATE TABLE `link_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_requests_account` ON `link_requests` (`account_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_in_links_purpose" CHECK("sign_in_links"."purpose" in ('sign-in', 'new-password'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_token` ON `sign_in_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_links_account` ON `sign_in_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `announcement_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`announcement_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`editor_id` text,
	`saved_at` integer NOT NULL,
	`resolved_at` integer,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`editor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcement_versions_kind" CHECK("announcement_versions"."kind" in ('saved', 'aside'))
);
--> statement-breakpoint
CREATE INDEX `announcement_versions_announcement` ON `announcement_versions` (`announcement_id`,`kind`,`version`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`column_id` text NOT NULL,
	`community_id` text,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`source` text NOT NULL,
	`cover_id` text,
	`cover_alt` text DEFAULT '' NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`updated_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`corrected_at` integer,
	`correction_note` text,
	`withdrawn_at` integer,
	`withdrawal_reason` text,
	FOREIGN KEY (`column_id`) REFERENCES `columns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcements_status" CHECK("announcements"."status" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_slug` ON `announcements` (`slug`);--> statement-breakpoint
CREATE INDEX `announcements_published` ON `announcements` (`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_column` ON `announcements` (`status`,`column_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_community` ON `announcements` (`status`,`community_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_updated` ON `announcements` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_pinned` ON `announcements` (`pinned`,`status`);--> statement-breakpoint
CREATE TABLE `columns` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`stale_days` integer DEFAULT 14 NOT NULL,
	`shown` integer DEFAULT true NOT NULL,
	`notices` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `columns_slug` ON `columns` (`slug`);--> statement-breakpoint
CREATE TABLE `communities` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`address` text NOT NULL,
	`office_hours` text NOT NULL,
	`telephone` text NOT NULL,
	`intro` text NOT NULL,
	`intro_en` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `communities_slug` ON `communities` (`slug`);--> statement-breakpoint
CREATE TABLE `grids` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grids_community` ON `grids` (`community_id`,`position`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `pages` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`slug`, `locale`),
	CONSTRAINT "pages_slug" CHECK("pages"."slug" in ('about', 'privacy', 'accessibility')),
	CONSTRAINT "pages_locale" CHECK("pages"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE TABLE `portal` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`sub_district` text NOT NULL,
	`sub_district_en` text NOT NULL,
	`tagline` text NOT NULL,
	`tagline_en` text NOT NULL,
	`host` text DEFAULT '' NOT NULL,
	`organiser` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`office_hours` text DEFAULT '' NOT NULL,
	`telephone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`icp_number` text DEFAULT '' NOT NULL,
	`police_number` text DEFAULT '' NOT NULL,
	`public_service` text DEFAULT '' NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`notice_version` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose" CHECK("consents"."purpose" in ('account'))
);
--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`wrapped_key` text,
	`created_at` integer NOT NULL,
	`erased_at` integer
);
--> statement-breakpoint
CREATE TABLE `record_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`length` integer NOT NULL,
	`last_hash` text NOT NULL,
	`public_version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `records` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`change` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "records_actor_kind" CHECK("records"."actor_kind" in ('visitor', 'resident', 'staff', 'system'))
);
--> statement-breakpoint
CREATE INDEX `records_subject` ON `records` (`subject_type`,`subject_id`,`number`);--> statement-breakpoint
CREATE INDEX `records_actor` ON `records` (`actor_id`,`number`);--> statement-breakpoint
CREATE TABLE `site_errors` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`page` text NOT NULL,
	`community_id` text,
	`text` text NOT NULL,
	`person_id` text,
	`sealed_contact` text,
	`told_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "site_errors_status" CHECK("site_errors"."status" in ('open', 'mended', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `site_errors_status_told` ON `site_errors` (`status`,`told_at`,`id`);