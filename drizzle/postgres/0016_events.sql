CREATE TABLE "event_feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"rating" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_file_items" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"part" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"media_id" text,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_file_items_part" CHECK ("event_file_items"."part" in ('sign-in-sheet', 'script', 'story', 'classic', 'good-deed', 'reflection', 'gift'))
);
--> statement-breakpoint
CREATE TABLE "event_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"seats" integer NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"media_id" text NOT NULL,
	"caption" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_series" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_speakers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"speaker_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"performer" text DEFAULT '' NOT NULL,
	"material" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL,
	"required" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_targets" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"target" integer NOT NULL,
	"set_by" text,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_targets_kind" CHECK ("event_targets"."kind" in ('lecture', 'culture', 'sport', 'education', 'science', 'tutoring', 'party', 'co-building', 'fair'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"community_id" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"session" integer,
	"virtue" text,
	"audience" text NOT NULL,
	"series_id" text,
	"venue_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"partners" text DEFAULT '' NOT NULL,
	"responsible_id" text,
	"materials" text DEFAULT '' NOT NULL,
	"cover_id" text,
	"cover_alt" text DEFAULT '' NOT NULL,
	"sign_up" boolean DEFAULT false NOT NULL,
	"sign_up_until" timestamp (3) with time zone,
	"offer_hours" integer DEFAULT 24 NOT NULL,
	"questions" jsonb NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"turns" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp (3) with time zone,
	"cancelled_because" text,
	"expected" integer,
	"held_at" timestamp (3) with time zone,
	"held_by" text,
	"attendance" integer,
	"remark" text DEFAULT '' NOT NULL,
	"reported_at" text DEFAULT '' NOT NULL,
	"recap_id" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "events_kind" CHECK ("events"."kind" in ('lecture', 'culture', 'sport', 'education', 'science', 'tutoring', 'party', 'co-building', 'fair')),
	CONSTRAINT "events_status" CHECK ("events"."status" in ('draft', 'published', 'held', 'cancelled')),
	CONSTRAINT "events_audience" CHECK ("events"."audience" in ('everybody', 'minors', 'elders', 'families', 'party-members', 'workers', 'volunteers'))
);
--> statement-breakpoint
CREATE TABLE "programme_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"steps" jsonb NOT NULL,
	"in_use" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_cards" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"year" integer NOT NULL,
	"points" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"topics" text DEFAULT '' NOT NULL,
	"agreed_on" text NOT NULL,
	"left_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "speakers_kind" CHECK ("speakers"."kind" in ('expert', 'exemplar', 'resident'))
);
--> statement-breakpoint
CREATE TABLE "venues" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"capacity" integer NOT NULL,
	"doors" jsonb NOT NULL,
	"directions" text DEFAULT '' NOT NULL,
	"map_id" text,
	"map_alt" text DEFAULT '' NOT NULL,
	"in_use" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"topic" text NOT NULL,
	"question" text NOT NULL,
	"choices" jsonb NOT NULL,
	"right" integer NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"station_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"correct" integer NOT NULL,
	"slip" text,
	"handed_out_at" timestamp (3) with time zone,
	"handed_out_by" text,
	"finished_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_stations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"question_ids" jsonb NOT NULL,
	"pass_at" integer NOT NULL,
	"prize" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"sign_up_id" text,
	"way" text NOT NULL,
	"door" text DEFAULT '' NOT NULL,
	"people" integer DEFAULT 1 NOT NULL,
	"person_id" text,
	"person_key" text,
	"sealed_person" text,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "attendances_way" CHECK ("attendances"."way" in ('scan', 'list', 'hall', 'walk-in', 'count'))
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	"status" text NOT NULL,
	"turn" integer NOT NULL,
	"offer_ends_at" timestamp (3) with time zone,
	"for" text NOT NULL,
	"account_id" text,
	"person_id" text NOT NULL,
	"person_key" text NOT NULL,
	"living_key" text,
	"repeat_key" text,
	"sealed_person" text NOT NULL,
	"contact_kind" text NOT NULL,
	"entered_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"status_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_ups_status" CHECK ("sign_ups"."status" in ('seated', 'offered', 'waiting', 'cancelled', 'lapsed', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "certificates" DROP CONSTRAINT "certificates_kind";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_channel";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_kind";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_fault";--> statement-breakpoint
ALTER TABLE "search_documents" DROP CONSTRAINT "search_documents_kind";--> statement-breakpoint
ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_file_items" ADD CONSTRAINT "event_file_items_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_file_items" ADD CONSTRAINT "event_file_items_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_file_items" ADD CONSTRAINT "event_file_items_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_groups" ADD CONSTRAINT "event_groups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_pictures" ADD CONSTRAINT "event_pictures_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_pictures" ADD CONSTRAINT "event_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_speakers" ADD CONSTRAINT "event_speakers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_speakers" ADD CONSTRAINT "event_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_steps" ADD CONSTRAINT "event_steps_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_targets" ADD CONSTRAINT "event_targets_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_targets" ADD CONSTRAINT "event_targets_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_series_id_event_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."event_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_responsible_id_accounts_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_held_by_accounts_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_recap_id_announcements_id_fk" FOREIGN KEY ("recap_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_cards" ADD CONSTRAINT "score_cards_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_cards" ADD CONSTRAINT "score_cards_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues" ADD CONSTRAINT "venues_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues" ADD CONSTRAINT "venues_map_id_media_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_questions" ADD CONSTRAINT "quiz_questions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_runs" ADD CONSTRAINT "quiz_runs_station_id_quiz_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."quiz_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_stations" ADD CONSTRAINT "quiz_stations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_group_id_event_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."event_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_feedback_event" ON "event_feedback" USING btree ("event_id","sent_at");--> statement-breakpoint
CREATE INDEX "event_file_items_event" ON "event_file_items" USING btree ("event_id","part","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_groups_position" ON "event_groups" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "event_pictures_once" ON "event_pictures" USING btree ("event_id","media_id");--> statement-breakpoint
CREATE INDEX "event_pictures_media" ON "event_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "event_series_community" ON "event_series" USING btree ("community_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "event_speakers_once" ON "event_speakers" USING btree ("event_id","speaker_id");--> statement-breakpoint
CREATE INDEX "event_speakers_speaker" ON "event_speakers" USING btree ("speaker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_steps_position" ON "event_steps" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "event_targets_once" ON "event_targets" USING btree ("community_id","year","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "events_number" ON "events" USING btree ("number");--> statement-breakpoint
CREATE INDEX "events_time" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "events_desk" ON "events" USING btree ("community_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "events_kind_time" ON "events" USING btree ("kind","starts_at","id");--> statement-breakpoint
CREATE INDEX "events_venue" ON "events" USING btree ("venue_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "score_cards_once" ON "score_cards" USING btree ("community_id","year");--> statement-breakpoint
CREATE INDEX "speakers_community" ON "speakers" USING btree ("community_id","name");--> statement-breakpoint
CREATE INDEX "venues_community" ON "venues" USING btree ("community_id","name");--> statement-breakpoint
CREATE INDEX "quiz_questions_topic" ON "quiz_questions" USING btree ("topic","id");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_runs_slip" ON "quiz_runs" USING btree ("slip");--> statement-breakpoint
CREATE INDEX "quiz_runs_station" ON "quiz_runs" USING btree ("station_id","finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_stations_slug" ON "quiz_stations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_stations_position" ON "quiz_stations" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_sign_up" ON "attendances" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "attendances_event" ON "attendances" USING btree ("event_id","received_at");--> statement-breakpoint
CREATE INDEX "attendances_person" ON "attendances" USING btree ("person_key","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_number" ON "sign_ups" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_repeat" ON "sign_ups" USING btree ("repeat_key");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_living" ON "sign_ups" USING btree ("event_id","living_key");--> statement-breakpoint
CREATE INDEX "sign_ups_order" ON "sign_ups" USING btree ("event_id","group_id","status","turn");--> statement-breakpoint
CREATE INDEX "sign_ups_account" ON "sign_ups" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_ups_person" ON "sign_ups" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_kind" CHECK ("certificates"."kind" in ('honour', 'attendance'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'end-offer', 'remind-of-event', 'forget-contacts', 'forget-uploads', 'tidy-jobs'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_channel" CHECK ("messages"."channel" in ('site', 'slip', 'mail', 'webhook'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_kind" CHECK ("messages"."kind" in ('announcement-published', 'announcement-withdrawn', 'announcement-not-published', 'announcement-not-withdrawn', 'site-error-answered', 'event-reminder', 'event-changed', 'event-cancelled', 'seat-taken', 'seat-offered', 'seat-lapsed', 'event-tomorrow'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_fault" CHECK ("messages"."fault" in ('accountStopped', 'notFound', 'notTaken', 'addressRefused', 'notReached'));--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('announcement', 'honour', 'event'));