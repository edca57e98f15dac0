CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`announcement_id` text NOT NULL,
	`media_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_announcement` ON `attachments` (`announcement_id`,`position`);--> statement-breakpoint
CREATE INDEX `attachments_media` ON `attachments` (`media_id`);--> statement-breakpoint
CREATE TABLE `body_pictures` (
	`announcement_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`announcement_id`, `media_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `body_pictures_media` ON `body_pictures` (`media_id`);--> statement-breakpoint
CREATE TABLE `picture_consents` (
	`media_id` text PRIMARY KEY NOT NULL,
	`basis` text NOT NULL,
	`until` integer,
	`withdrawn_at` integer,
	`person_id` text,
	`sealed_people` text,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "picture_consents_basis" CHECK("picture_consents"."basis" in ('written-consent', 'event-notice', 'public-office'))
);
--> statement-breakpoint
CREATE INDEX `picture_consents_until` ON `picture_consents` (`until`);--> statement-breakpoint
CREATE INDEX `picture_consents_person` ON `picture_consents` (`person_id`);--> statement-breakpoint
ALTER TABLE `media` ADD `format` text DEFAULT 'webp' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `alt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `focus_x` integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `focus_y` integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `avif` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `community_id` text REFERENCES communities(id);--> statement-breakpoint
ALTER TABLE `media` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `media_added` ON `media` (`added_at`,`id`);--> statement-breakpoint
CREATE INDEX `media_community` ON `media` (`community_id`,`added_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_cover` ON `announcements` (`cover_id`);