CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`issued_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_kind" CHECK("certificates"."kind" in ('honour'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number` ON `certificates` (`number`);--> statement-breakpoint
CREATE INDEX `certificates_subject` ON `certificates` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `forwardings` (
	`id` text PRIMARY KEY NOT NULL,
	`honour_id` text NOT NULL,
	`level` text NOT NULL,
	`sent_to` text NOT NULL,
	`files` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`honour_id`) REFERENCES `honours`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "forwardings_level" CHECK("forwardings"."level" in ('community', 'sub-district', 'district', 'city', 'province', 'national'))
);
--> statement-breakpoint
CREATE INDEX `forwardings_honour` ON `forwardings` (`honour_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `forwardings_sent` ON `forwardings` (`sent_at`,`id`);--> statement-breakpoint
CREATE TABLE `honour_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`community_id` text,
	`period` text NOT NULL,
	`year` integer NOT NULL,
	`part` integer NOT NULL,
	`published_by` text,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "honour_batches_period" CHECK("honour_batches"."period" in ('month', 'quarter'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `honour_batches_slug` ON `honour_batches` (`slug`);--> statement-breakpoint
CREATE INDEX `honour_batches_published` ON `honour_batches` (`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `honours` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`nomination_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`community_id` text NOT NULL,
	`awarded_at` integer NOT NULL,
	`awarded_by` text NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	`revocation_reason` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `honour_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`awarded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `honours_slug` ON `honours` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `honours_nomination` ON `honours` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `honours_batch` ON `honours` (`batch_id`,`awarded_at`,`id`);--> statement-breakpoint
CREATE INDEX `honours_awarded` ON `honours` (`awarded_at`,`id`);--> statement-breakpoint
CREATE INDEX `honours_community` ON `honours` (`community_id`,`awarded_at`,`id`);--> statement-breakpoint
CREATE TABLE `level_results` (
	`id` text PRIMARY KEY NOT NULL,
	`honour_id` text NOT NULL,
	`level` text NOT NULL,
	`title` text NOT NULL,
	`outcome` text NOT NULL,
	`batch` text NOT NULL,
	`day` text NOT NULL,
	`document` text DEFAULT '' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`honour_id`) REFERENCES `honours`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "level_results_level" CHECK("level_results"."level" in ('community', 'sub-district', 'district', 'city', 'province', 'national')),
	CONSTRAINT "level_results_title" CHECK("level_results"."title" in ('good-person', 'moral-model', 'moral-model-nominee')),
	CONSTRAINT "level_results_outcome" CHECK("level_results"."outcome" in ('honoured', 'not-honoured'))
);
--> statement-breakpoint
CREATE INDEX `level_results_honour` ON `level_results` (`honour_id`,`day`);--> statement-breakpoint
CREATE INDEX `level_results_day` ON `level_results` (`day`,`id`);--> statement-breakpoint
CREATE TABLE `supports` (
	`id` text PRIMARY KEY NOT NULL,
	`honour_id` text NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`day` text NOT NULL,
	`visitors` text DEFAULT '' NOT NULL,
	`amount_fen` integer DEFAULT 0 NOT NULL,
	`goods` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`receipt` text DEFAULT '' NOT NULL,
	`sealed_need` text,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`cancelled_at` integer,
	`cancel_reason` text,
	FOREIGN KEY (`honour_id`) REFERENCES `honours`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supports_kind" CHECK("supports"."kind" in ('courtesy', 'support', 'visit'))
);
--> statement-breakpoint
CREATE INDEX `supports_day` ON `supports` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `supports_honour` ON `supports` (`honour_id`,`day`);--> statement-breakpoint
CREATE INDEX `supports_community` ON `supports` (`community_id`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `clue_additions` (
	`id` text PRIMARY KEY NOT NULL,
	`clue_id` text NOT NULL,
	`sealed_text` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`clue_id`) REFERENCES `clues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clue_additions_clue` ON `clue_additions` (`clue_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `clues` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL,
	`proof` text NOT NULL,
	`category` text NOT NULL,
	`community_id` text,
	`person_id` text NOT NULL,
	`name` text,
	`pinyin` text,
	`sealed_deed` text,
	`nominator_id` text NOT NULL,
	`sealed_nominator` text,
	`nomination_id` text,
	`refusal` text,
	`passed_on_to` text,
	`repeat_key` text,
	`received_at` integer NOT NULL,
	`entered_by` text,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nominator_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clues_status" CHECK("clues"."status" in ('held', 'received', 'joined', 'passed-on', 'refused', 'withdrawn')),
	CONSTRAINT "clues_category" CHECK("clues"."category" in ('helping', 'bravery', 'integrity', 'dedication', 'filial'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clues_number` ON `clues` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `clues_repeat` ON `clues` (`repeat_key`);--> statement-breakpoint
CREATE INDEX `clues_desk` ON `clues` (`status`,`community_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `clues_received` ON `clues` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `clues_nomination` ON `clues` (`nomination_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `clues_pinyin` ON `clues` (`pinyin`);--> statement-breakpoint
CREATE INDEX `clues_person` ON `clues` (`person_id`);--> statement-breakpoint
CREATE INDEX `clues_nominator` ON `clues` (`nominator_id`);--> statement-breakpoint
CREATE TABLE `good_people_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`valid_from` text NOT NULL,
	`terms` text NOT NULL,
	`document` text DEFAULT '' NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `good_people_terms_day` ON `good_people_terms` (`valid_from`);--> statement-breakpoint
CREATE TABLE `nominations` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`community_id` text NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`category` text NOT NULL,
	`name` text,
	`pinyin` text,
	`age` text DEFAULT 'adult' NOT NULL,
	`secret` integer DEFAULT false NOT NULL,
	`sealed_form` text,
	`form_at` integer,
	`verified_at` integer,
	`decline_reason` text,
	`status_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nominations_status" CHECK("nominations"."status" in ('verifying', 'verified', 'in-review', 'reviewed', 'on-notice', 'cleared', 'honoured', 'declined', 'refused', 'withdrawn', 'revoked')),
	CONSTRAINT "nominations_category" CHECK("nominations"."category" in ('helping', 'bravery', 'integrity', 'dedication', 'filial'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_number` ON `nominations` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_person` ON `nominations` (`person_id`);--> statement-breakpoint
CREATE INDEX `nominations_desk` ON `nominations` (`community_id`,`status`,`status_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_status` ON `nominations` (`status`,`status_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_created` ON `nominations` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_pinyin` ON `nominations` (`pinyin`);--> statement-breakpoint
CREATE TABLE `opinions` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`source` text NOT NULL,
	`outcome` text NOT NULL,
	`day` text NOT NULL,
	`document` text DEFAULT '' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opinions_source" CHECK("opinions"."source" in ('employer', 'community', 'police', 'discipline', 'market', 'tax', 'other')),
	CONSTRAINT "opinions_outcome" CHECK("opinions"."outcome" in ('no-objection', 'objection'))
);
--> statement-breakpoint
CREATE INDEX `opinions_nomination` ON `opinions` (`nomination_id`,`day`);--> statement-breakpoint
CREATE TABLE `person_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`clue_id` text,
	`nomination_id` text,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clue_id`) REFERENCES `clues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_pictures_kind" CHECK("person_pictures"."kind" in ('clue', 'id-photo', 'life'))
);
--> statement-breakpoint
CREATE INDEX `person_pictures_person` ON `person_pictures` (`person_id`);--> statement-breakpoint
CREATE INDEX `person_pictures_nomination` ON `person_pictures` (`nomination_id`,`kind`,`position`);--> statement-breakpoint
CREATE INDEX `person_pictures_clue` ON `person_pictures` (`clue_id`);--> statement-breakpoint
CREATE TABLE `spent_proofs` (
	`challenge` text PRIMARY KEY NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spent_proofs_ends` ON `spent_proofs` (`ends_at`);--> statement-breakpoint
CREATE TABLE `visit_verifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`account_id` text NOT NULL,
	`signed_at` integer,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_verifiers_once` ON `visit_verifiers` (`visit_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `visit_verifiers_account` ON `visit_verifiers` (`account_id`,`signed_at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`sealed_report` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_outcome" CHECK("visits"."outcome" in ('confirmed', 'partly', 'not-confirmed'))
);
--> statement-breakpoint
CREATE INDEX `visits_nomination` ON `visits` (`nomination_id`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `notice_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`extra_days` integer DEFAULT 0 NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_changes_notice` ON `notice_changes` (`notice_id`,`from`);--> statement-breakpoint
CREATE TABLE `notice_subjects` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_subjects_once` ON `notice_subjects` (`notice_id`,`nomination_id`);--> statement-breakpoint
CREATE INDEX `notice_subjects_nomination` ON `notice_subjects` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`notice_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`status` text NOT NULL,
	`mode` text NOT NULL,
	`person_id` text NOT NULL,
	`sealed_text` text,
	`sealed_contact` text,
	`received_at` integer NOT NULL,
	`entered_by` text,
	`finding` text,
	`closed_by` text,
	`closed_at` integer,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "objections_status" CHECK("objections"."status" in ('open', 'dismissed', 'upheld')),
	CONSTRAINT "objections_mode" CHECK("objections"."mode" in ('named', 'confidential'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objections_number` ON `objections` (`number`);--> statement-breakpoint
CREATE INDEX `objections_notice` ON `objections` (`notice_id`,`status`);--> statement-breakpoint
CREATE INDEX `objections_nomination` ON `objections` (`nomination_id`,`status`);--> statement-breakpoint
CREATE TABLE `public_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`community_id` text NOT NULL,
	`title` text NOT NULL,
	`object_to` text NOT NULL,
	`start_day` text NOT NULL,
	`working_days` integer NOT NULL,
	`due_at` integer,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`ended_at` integer,
	`result` text,
	`withdrawal_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_notices_kind" CHECK("public_notices"."kind" in ('good-people')),
	CONSTRAINT "public_notices_status" CHECK("public_notices"."status" in ('scheduled', 'running', 'paused', 'ended', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_notices_number` ON `public_notices` (`number`);--> statement-breakpoint
CREATE INDEX `public_notices_desk` ON `public_notices` (`community_id`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `public_notices_status` ON `public_notices` (`status`,`start_day`);--> statement-breakpoint
CREATE TABLE `review_candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`score` integer,
	`chosen` integer,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_candidates_once` ON `review_candidates` (`review_id`,`nomination_id`);--> statement-breakpoint
CREATE INDEX `review_candidates_nomination` ON `review_candidates` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `review_likes` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`account_id` text NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `review_candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_likes_day` ON `review_likes` (`review_id`,`account_id`,`day`);--> statement-breakpoint
CREATE INDEX `review_likes_candidate` ON `review_likes` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `review_members` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_members_once` ON `review_members` (`review_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `review_members_account` ON `review_members` (`account_id`);--> statement-breakpoint
CREATE TABLE `review_scores` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`member_id` text NOT NULL,
	`relation` text NOT NULL,
	`points` text,
	`scored_at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `review_candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `review_members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_scores_relation" CHECK("review_scores"."relation" in ('none', 'family', 'colleague', 'nominator', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_scores_once` ON `review_scores` (`candidate_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`criteria` text NOT NULL,
	`likes` integer DEFAULT false NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_by` text,
	`closed_at` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_status" CHECK("reviews"."status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE INDEX `reviews_desk` ON `reviews` (`community_id`,`opened_at`,`id`);--> statement-breakpoint
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'forget-contacts', 'forget-uploads', 'tidy-jobs'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at") SELECT "id", "kind", "key", "payload", "run_at", "lease_until", "leased_by", "attempts", "last_error", "done_at", "failed_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`failed_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `__new_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`notice_version` text NOT NULL,
	`given_by` text DEFAULT 'self' NOT NULL,
	`means` text DEFAULT 'online' NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose" CHECK("__new_consents"."purpose" in ('account', 'nominee-name', 'nominee-picture', 'nominee-story', 'nominee-upward'))
);
--> statement-breakpoint
INSERT INTO `__new_consents`("id", "person_id", "purpose", "notice_version", "given_by", "means", "given_at", "withdrawn_at") SELECT "id", "person_id", "purpose", "notice_version", 'self', 'online', "given_at", "withdrawn_at" FROM `consents`;--> statement-breakpoint
DROP TABLE `consents`;--> statement-breakpoint
ALTER TABLE `__new_consents` RENAME TO `consents`;--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `__new_search_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`tokens` integer NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK("__new_search_documents"."kind" in ('announcement', 'honour'))
);
--> statement-breakpoint
INSERT INTO `__new_search_documents`("id", "kind", "subject_id", "at", "title", "text", "tokens") SELECT "id", "kind", "subject_id", "at", "title", "text", "tokens" FROM `search_documents`;--> statement-breakpoint
DROP TABLE `search_documents`;--> statement-breakpoint
ALTER TABLE `__new_search_documents` RENAME TO `search_documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_subject` ON `search_documents` (`kind`,`subject_id`);