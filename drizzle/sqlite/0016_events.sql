CREATE TABLE `event_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`rating` integer NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_feedback_event` ON `event_feedback` (`event_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `event_file_items` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`part` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`media_id` text,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_file_items_part" CHECK("event_file_items"."part" in ('sign-in-sheet', 'script', 'story', 'classic', 'good-deed', 'reflection', 'gift'))
);
--> statement-breakpoint
CREATE INDEX `event_file_items_event` ON `event_file_items` (`event_id`,`part`,`added_at`);--> statement-breakpoint
CREATE TABLE `event_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`seats` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_groups_position` ON `event_groups` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `event_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`media_id` text NOT NULL,
	`caption` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_pictures_once` ON `event_pictures` (`event_id`,`media_id`);--> statement-breakpoint
CREATE INDEX `event_pictures_media` ON `event_pictures` (`media_id`);--> statement-breakpoint
CREATE TABLE `event_series` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`name` text NOT NULL,
	`name_en` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_series_community` ON `event_series` (`community_id`,`name`);--> statement-breakpoint
CREATE TABLE `event_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_speakers_once` ON `event_speakers` (`event_id`,`speaker_id`);--> statement-breakpoint
CREATE INDEX `event_speakers_speaker` ON `event_speakers` (`speaker_id`);--> statement-breakpoint
CREATE TABLE `event_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`performer` text DEFAULT '' NOT NULL,
	`material` text DEFAULT '' NOT NULL,
	`minutes` integer NOT NULL,
	`required` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_steps_position` ON `event_steps` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `event_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`target` integer NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_targets_kind" CHECK("event_targets"."kind" in ('lecture', 'culture', 'sport', 'education', 'science', 'tutoring', 'party', 'co-building', 'fair'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_targets_once` ON `event_targets` (`community_id`,`year`,`kind`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`community_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`session` integer,
	`virtue` text,
	`audience` text NOT NULL,
	`series_id` text,
	`venue_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`host` text DEFAULT '' NOT NULL,
	`partners` text DEFAULT '' NOT NULL,
	`responsible_id` text,
	`materials` text DEFAULT '' NOT NULL,
	`cover_id` text,
	`cover_alt` text DEFAULT '' NOT NULL,
	`sign_up` integer DEFAULT false NOT NULL,
	`sign_up_until` integer,
	`offer_hours` integer DEFAULT 24 NOT NULL,
	`questions` text NOT NULL,
	`reminded_at` integer,
	`turns` integer DEFAULT 0 NOT NULL,
	`published_at` integer,
	`cancelled_because` text,
	`expected` integer,
	`held_at` integer,
	`held_by` text,
	`attendance` integer,
	`remark` text DEFAULT '' NOT NULL,
	`reported_at` text DEFAULT '' NOT NULL,
	`recap_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `event_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recap_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind" CHECK("events"."kind" in ('lecture', 'culture', 'sport', 'education', 'science', 'tutoring', 'party', 'co-building', 'fair')),
	CONSTRAINT "events_status" CHECK("events"."status" in ('draft', 'published', 'held', 'cancelled')),
	CONSTRAINT "events_audience" CHECK("events"."audience" in ('everybody', 'minors', 'elders', 'families', 'party-members', 'workers', 'volunteers'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_number` ON `events` (`number`);--> statement-breakpoint
CREATE INDEX `events_time` ON `events` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_desk` ON `events` (`community_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_kind_time` ON `events` (`kind`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_venue` ON `events` (`venue_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `programme_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`steps` text NOT NULL,
	`in_use` integer DEFAULT true NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `score_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`year` integer NOT NULL,
	`points` text NOT NULL,
	`notes` text NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_cards_once` ON `score_cards` (`community_id`,`year`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`topics` text DEFAULT '' NOT NULL,
	`agreed_on` text NOT NULL,
	`left_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "speakers_kind" CHECK("speakers"."kind" in ('expert', 'exemplar', 'resident'))
);
--> statement-breakpoint
CREATE INDEX `speakers_community` ON `speakers` (`community_id`,`name`);--> statement-breakpoint
CREATE TABLE `venues` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`capacity` integer NOT NULL,
	`doors` text NOT NULL,
	`directions` text DEFAULT '' NOT NULL,
	`map_id` text,
	`map_alt` text DEFAULT '' NOT NULL,
	`in_use` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`map_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `venues_community` ON `venues` (`community_id`,`name`);--> statement-breakpoint
CREATE TABLE `quiz_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`topic` text NOT NULL,
	`question` text NOT NULL,
	`choices` text NOT NULL,
	`right` integer NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quiz_questions_topic` ON `quiz_questions` (`topic`,`id`);--> statement-breakpoint
CREATE TABLE `quiz_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`station_id` text NOT NULL,
	`answers` text NOT NULL,
	`correct` integer NOT NULL,
	`slip` text,
	`handed_out_at` integer,
	`handed_out_by` text,
	`finished_at` integer NOT NULL,
	FOREIGN KEY (`station_id`) REFERENCES `quiz_stations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_runs_slip` ON `quiz_runs` (`slip`);--> statement-breakpoint
CREATE INDEX `quiz_runs_station` ON `quiz_runs` (`station_id`,`finished_at`);--> statement-breakpoint
CREATE TABLE `quiz_stations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`question_ids` text NOT NULL,
	`pass_at` integer NOT NULL,
	`prize` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_stations_slug` ON `quiz_stations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_stations_position` ON `quiz_stations` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`sign_up_id` text,
	`way` text NOT NULL,
	`door` text DEFAULT '' NOT NULL,
	`people` integer DEFAULT 1 NOT NULL,
	`person_id` text,
	`person_key` text,
	`sealed_person` text,
	`seen_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`by` text,
	`undone_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_up_id`) REFERENCES `sign_ups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_way" CHECK("attendances"."way" in ('scan', 'list', 'hall', 'walk-in', 'count'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_sign_up` ON `attendances` (`sign_up_id`);--> statement-breakpoint
CREATE INDEX `attendances_event` ON `attendances` (`event_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `attendances_person` ON `attendances` (`person_key`,`event_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`status` text NOT NULL,
	`turn` integer NOT NULL,
	`offer_ends_at` integer,
	`for` text NOT NULL,
	`account_id` text,
	`person_id` text NOT NULL,
	`person_key` text NOT NULL,
	`living_key` text,
	`repeat_key` text,
	`sealed_person` text NOT NULL,
	`contact_kind` text NOT NULL,
	`entered_by` text,
	`created_at` integer NOT NULL,
	`status_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `event_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_ups_status" CHECK("sign_ups"."status" in ('seated', 'offered', 'waiting', 'cancelled', 'lapsed', 'removed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_number` ON `sign_ups` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_repeat` ON `sign_ups` (`repeat_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_living` ON `sign_ups` (`event_id`,`living_key`);--> statement-breakpoint
CREATE INDEX `sign_ups_order` ON `sign_ups` (`event_id`,`group_id`,`status`,`turn`);--> statement-breakpoint
CREATE INDEX `sign_ups_account` ON `sign_ups` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sign_ups_person` ON `sign_ups` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`issued_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_kind" CHECK("__new_certificates"."kind" in ('honour', 'attendance'))
);
--> statement-breakpoint
INSERT INTO `__new_certificates`("id", "number", "kind", "subject_id", "issued_at", "issued_by", "revoked_at") SELECT "id", "number", "kind", "subject_id", "issued_at", "issued_by", "revoked_at" FROM `certificates`;--> statement-breakpoint
DROP TABLE `certificates`;--> statement-breakpoint
ALTER TABLE `__new_certificates` RENAME TO `certificates`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number` ON `certificates` (`number`);--> statement-breakpoint
CREATE INDEX `certificates_subject` ON `certificates` (`kind`,`subject_id`);--> statement-breakpoint
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'end-offer', 'remind-of-event', 'forget-contacts', 'forget-uploads', 'tidy-jobs'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at") SELECT "id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`failed_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `__new_messages` (
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
	CONSTRAINT "messages_channel" CHECK("__new_messages"."channel" in ('site', 'slip', 'mail', 'webhook')),
	CONSTRAINT "messages_kind" CHECK("__new_messages"."kind" in ('announcement-published', 'announcement-withdrawn', 'announcement-not-published', 'announcement-not-withdrawn', 'site-error-answered', 'event-reminder', 'event-changed', 'event-cancelled', 'seat-taken', 'seat-offered', 'seat-lapsed', 'event-tomorrow')),
	CONSTRAINT "messages_fault" CHECK("__new_messages"."fault" in ('accountStopped', 'notFound', 'notTaken', 'addressRefused', 'notReached'))
);
--> statement-breakpoint
INSERT INTO `__new_messages`("id", "key", "channel", "kind", "facts", "community_id", "account_id", "person_id", "sealed_contact", "created_at", "attempts", "next_try_at", "delivered_at", "delivered_by", "read_at", "failed_at", "fault") SELECT "id", "key", "channel", "kind", "facts", "community_id", "account_id", "person_id", "sealed_contact", "created_at", "attempts", "next_try_at", "delivered_at", "delivered_by", "read_at", "failed_at", "fault" FROM `messages`;--> statement-breakpoint
DROP TABLE `messages`;--> statement-breakpoint
ALTER TABLE `__new_messages` RENAME TO `messages`;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_key` ON `messages` (`key`);--> statement-breakpoint
CREATE INDEX `messages_account` ON `messages` (`account_id`,`read_at`,`delivered_at`);--> statement-breakpoint
CREATE INDEX `messages_open` ON `messages` (`channel`,`delivered_at`,`failed_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `__new_search_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`tokens` integer NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK("__new_search_documents"."kind" in ('announcement', 'honour', 'event'))
);
--> statement-breakpoint
INSERT INTO `__new_search_documents`("id", "kind", "subject_id", "at", "title", "text", "tokens") SELECT "id", "kind", "subject_id", "at", "title", "text", "tokens" FROM `search_documents`;--> statement-breakpoint
DROP TABLE `search_documents`;--> statement-breakpoint
ALTER TABLE `__new_search_documents` RENAME TO `search_documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_subject` ON `search_documents` (`kind`,`subject_id`);