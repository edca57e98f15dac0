CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "certificates_kind" CHECK ("certificates"."kind" in ('honour'))
);
--> statement-breakpoint
CREATE TABLE "forwardings" (
	"id" text PRIMARY KEY NOT NULL,
	"honour_id" text NOT NULL,
	"level" text NOT NULL,
	"sent_to" text NOT NULL,
	"files" jsonb NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forwardings_level" CHECK ("forwardings"."level" in ('community', 'sub-district', 'district', 'city', 'province', 'national'))
);
--> statement-breakpoint
CREATE TABLE "honour_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"community_id" text,
	"period" text NOT NULL,
	"year" integer NOT NULL,
	"part" integer NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "honour_batches_period" CHECK ("honour_batches"."period" in ('month', 'quarter'))
);
--> statement-breakpoint
CREATE TABLE "honours" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"nomination_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"community_id" text NOT NULL,
	"awarded_at" timestamp (3) with time zone NOT NULL,
	"awarded_by" text NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revocation_reason" text
);
--> statement-breakpoint
CREATE TABLE "level_results" (
	"id" text PRIMARY KEY NOT NULL,
	"honour_id" text NOT NULL,
	"level" text NOT NULL,
	"title" text NOT NULL,
	"outcome" text NOT NULL,
	"batch" text NOT NULL,
	"day" text NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "level_results_level" CHECK ("level_results"."level" in ('community', 'sub-district', 'district', 'city', 'province', 'national')),
	CONSTRAINT "level_results_title" CHECK ("level_results"."title" in ('good-person', 'moral-model', 'moral-model-nominee')),
	CONSTRAINT "level_results_outcome" CHECK ("level_results"."outcome" in ('honoured', 'not-honoured'))
);
--> statement-breakpoint
CREATE TABLE "supports" (
	"id" text PRIMARY KEY NOT NULL,
	"honour_id" text NOT NULL,
	"community_id" text NOT NULL,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"day" text NOT NULL,
	"visitors" text DEFAULT '' NOT NULL,
	"amount_fen" bigint DEFAULT 0 NOT NULL,
	"goods" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"receipt" text DEFAULT '' NOT NULL,
	"sealed_need" text,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	CONSTRAINT "supports_kind" CHECK ("supports"."kind" in ('courtesy', 'support', 'visit'))
);
--> statement-breakpoint
CREATE TABLE "clue_additions" (
	"id" text PRIMARY KEY NOT NULL,
	"clue_id" text NOT NULL,
	"sealed_text" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clues" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"channel" text NOT NULL,
	"proof" text NOT NULL,
	"category" text NOT NULL,
	"community_id" text,
	"person_id" text NOT NULL,
	"name" text,
	"pinyin" text,
	"sealed_deed" text,
	"nominator_id" text NOT NULL,
	"sealed_nominator" text,
	"nomination_id" text,
	"refusal" text,
	"passed_on_to" text,
	"repeat_key" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	CONSTRAINT "clues_status" CHECK ("clues"."status" in ('held', 'received', 'joined', 'passed-on', 'refused', 'withdrawn')),
	CONSTRAINT "clues_category" CHECK ("clues"."category" in ('helping', 'bravery', 'integrity', 'dedication', 'filial'))
);
--> statement-breakpoint
CREATE TABLE "good_people_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"valid_from" text NOT NULL,
	"terms" jsonb NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"set_by" text,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"community_id" text NOT NULL,
	"person_id" text NOT NULL,
	"status" text NOT NULL,
	"category" text NOT NULL,
	"name" text,
	"pinyin" text,
	"age" text DEFAULT 'adult' NOT NULL,
	"secret" boolean DEFAULT false NOT NULL,
	"sealed_form" text,
	"form_at" timestamp (3) with time zone,
	"verified_at" timestamp (3) with time zone,
	"decline_reason" text,
	"status_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "nominations_status" CHECK ("nominations"."status" in ('verifying', 'verified', 'in-review', 'reviewed', 'on-notice', 'cleared', 'honoured', 'declined', 'refused', 'withdrawn', 'revoked')),
	CONSTRAINT "nominations_category" CHECK ("nominations"."category" in ('helping', 'bravery', 'integrity', 'dedication', 'filial'))
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"source" text NOT NULL,
	"outcome" text NOT NULL,
	"day" text NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinions_source" CHECK ("opinions"."source" in ('employer', 'community', 'police', 'discipline', 'market', 'tax', 'other')),
	CONSTRAINT "opinions_outcome" CHECK ("opinions"."outcome" in ('no-objection', 'objection'))
);
--> statement-breakpoint
CREATE TABLE "person_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"clue_id" text,
	"nomination_id" text,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text,
	CONSTRAINT "person_pictures_kind" CHECK ("person_pictures"."kind" in ('clue', 'id-photo', 'life'))
);
--> statement-breakpoint
CREATE TABLE "spent_proofs" (
	"challenge" text PRIMARY KEY NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_verifiers" (
	"id" text PRIMARY KEY NOT NULL,
	"visit_id" text NOT NULL,
	"account_id" text NOT NULL,
	"signed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"day" text NOT NULL,
	"outcome" text NOT NULL,
	"sealed_report" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "visits_outcome" CHECK ("visits"."outcome" in ('confirmed', 'partly', 'not-confirmed'))
);
--> statement-breakpoint
CREATE TABLE "notice_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"extra_days" integer DEFAULT 0 NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_subjects" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"notice_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"status" text NOT NULL,
	"mode" text NOT NULL,
	"person_id" text NOT NULL,
	"sealed_text" text,
	"sealed_contact" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text,
	"finding" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "objections_status" CHECK ("objections"."status" in ('open', 'dismissed', 'upheld')),
	CONSTRAINT "objections_mode" CHECK ("objections"."mode" in ('named', 'confidential'))
);
--> statement-breakpoint
CREATE TABLE "public_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"community_id" text NOT NULL,
	"title" text NOT NULL,
	"object_to" text NOT NULL,
	"start_day" text NOT NULL,
	"working_days" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"result" text,
	"withdrawal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "public_notices_kind" CHECK ("public_notices"."kind" in ('good-people')),
	CONSTRAINT "public_notices_status" CHECK ("public_notices"."status" in ('scheduled', 'running', 'paused', 'ended', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "review_candidates" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"score" integer,
	"chosen" boolean
);
--> statement-breakpoint
CREATE TABLE "review_likes" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"candidate_id" text NOT NULL,
	"account_id" text NOT NULL,
	"day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_members" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_scores" (
	"id" text PRIMARY KEY NOT NULL,
	"candidate_id" text NOT NULL,
	"member_id" text NOT NULL,
	"relation" text NOT NULL,
	"points" jsonb,
	"scored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_scores_relation" CHECK ("review_scores"."relation" in ('none', 'family', 'colleague', 'nominator', 'other'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"likes" boolean DEFAULT false NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "reviews_status" CHECK ("reviews"."status" in ('open', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_purpose";--> statement-breakpoint
ALTER TABLE "search_documents" DROP CONSTRAINT "search_documents_kind";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "given_by" text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "means" text DEFAULT 'online' NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_accounts_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwardings" ADD CONSTRAINT "forwardings_honour_id_honours_id_fk" FOREIGN KEY ("honour_id") REFERENCES "public"."honours"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwardings" ADD CONSTRAINT "forwardings_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour_batches" ADD CONSTRAINT "honour_batches_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour_batches" ADD CONSTRAINT "honour_batches_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_batch_id_honour_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."honour_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_awarded_by_accounts_id_fk" FOREIGN KEY ("awarded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_revoked_by_accounts_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_results" ADD CONSTRAINT "level_results_honour_id_honours_id_fk" FOREIGN KEY ("honour_id") REFERENCES "public"."honours"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_results" ADD CONSTRAINT "level_results_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_honour_id_honours_id_fk" FOREIGN KEY ("honour_id") REFERENCES "public"."honours"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clue_additions" ADD CONSTRAINT "clue_additions_clue_id_clues_id_fk" FOREIGN KEY ("clue_id") REFERENCES "public"."clues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_nominator_id_persons_id_fk" FOREIGN KEY ("nominator_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clues" ADD CONSTRAINT "clues_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "good_people_terms" ADD CONSTRAINT "good_people_terms_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pictures" ADD CONSTRAINT "person_pictures_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pictures" ADD CONSTRAINT "person_pictures_clue_id_clues_id_fk" FOREIGN KEY ("clue_id") REFERENCES "public"."clues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pictures" ADD CONSTRAINT "person_pictures_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pictures" ADD CONSTRAINT "person_pictures_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_verifiers" ADD CONSTRAINT "visit_verifiers_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_verifiers" ADD CONSTRAINT "visit_verifiers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_changes" ADD CONSTRAINT "notice_changes_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_changes" ADD CONSTRAINT "notice_changes_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_subjects" ADD CONSTRAINT "notice_subjects_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_subjects" ADD CONSTRAINT "notice_subjects_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_candidates" ADD CONSTRAINT "review_candidates_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_candidates" ADD CONSTRAINT "review_candidates_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_likes" ADD CONSTRAINT "review_likes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_likes" ADD CONSTRAINT "review_likes_candidate_id_review_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."review_candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_likes" ADD CONSTRAINT "review_likes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_members" ADD CONSTRAINT "review_members_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_members" ADD CONSTRAINT "review_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_candidate_id_review_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."review_candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_member_id_review_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."review_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_number" ON "certificates" USING btree ("number");--> statement-breakpoint
CREATE INDEX "certificates_subject" ON "certificates" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "forwardings_honour" ON "forwardings" USING btree ("honour_id","sent_at");--> statement-breakpoint
CREATE INDEX "forwardings_sent" ON "forwardings" USING btree ("sent_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "honour_batches_slug" ON "honour_batches" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "honour_batches_published" ON "honour_batches" USING btree ("published_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "honours_slug" ON "honours" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "honours_nomination" ON "honours" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "honours_batch" ON "honours" USING btree ("batch_id","awarded_at","id");--> statement-breakpoint
CREATE INDEX "honours_awarded" ON "honours" USING btree ("awarded_at","id");--> statement-breakpoint
CREATE INDEX "honours_community" ON "honours" USING btree ("community_id","awarded_at","id");--> statement-breakpoint
CREATE INDEX "level_results_honour" ON "level_results" USING btree ("honour_id","day");--> statement-breakpoint
CREATE INDEX "level_results_day" ON "level_results" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "supports_day" ON "supports" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "supports_honour" ON "supports" USING btree ("honour_id","day");--> statement-breakpoint
CREATE INDEX "supports_community" ON "supports" USING btree ("community_id","day","id");--> statement-breakpoint
CREATE INDEX "clue_additions_clue" ON "clue_additions" USING btree ("clue_id","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "clues_number" ON "clues" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "clues_repeat" ON "clues" USING btree ("repeat_key");--> statement-breakpoint
CREATE INDEX "clues_desk" ON "clues" USING btree ("status","community_id","received_at","id");--> statement-breakpoint
CREATE INDEX "clues_received" ON "clues" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "clues_nomination" ON "clues" USING btree ("nomination_id","received_at");--> statement-breakpoint
CREATE INDEX "clues_pinyin" ON "clues" USING btree ("pinyin");--> statement-breakpoint
CREATE INDEX "clues_person" ON "clues" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "clues_nominator" ON "clues" USING btree ("nominator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "good_people_terms_day" ON "good_people_terms" USING btree ("valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "nominations_number" ON "nominations" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "nominations_person" ON "nominations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "nominations_desk" ON "nominations" USING btree ("community_id","status","status_at","id");--> statement-breakpoint
CREATE INDEX "nominations_status" ON "nominations" USING btree ("status","status_at","id");--> statement-breakpoint
CREATE INDEX "nominations_created" ON "nominations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "nominations_pinyin" ON "nominations" USING btree ("pinyin");--> statement-breakpoint
CREATE INDEX "opinions_nomination" ON "opinions" USING btree ("nomination_id","day");--> statement-breakpoint
CREATE INDEX "person_pictures_person" ON "person_pictures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_pictures_nomination" ON "person_pictures" USING btree ("nomination_id","kind","position");--> statement-breakpoint
CREATE INDEX "person_pictures_clue" ON "person_pictures" USING btree ("clue_id");--> statement-breakpoint
CREATE INDEX "spent_proofs_ends" ON "spent_proofs" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_verifiers_once" ON "visit_verifiers" USING btree ("visit_id","account_id");--> statement-breakpoint
CREATE INDEX "visit_verifiers_account" ON "visit_verifiers" USING btree ("account_id","signed_at");--> statement-breakpoint
CREATE INDEX "visits_nomination" ON "visits" USING btree ("nomination_id","day","id");--> statement-breakpoint
CREATE INDEX "notice_changes_notice" ON "notice_changes" USING btree ("notice_id","from");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_subjects_once" ON "notice_subjects" USING btree ("notice_id","nomination_id");--> statement-breakpoint
CREATE INDEX "notice_subjects_nomination" ON "notice_subjects" USING btree ("nomination_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objections_number" ON "objections" USING btree ("number");--> statement-breakpoint
CREATE INDEX "objections_notice" ON "objections" USING btree ("notice_id","status");--> statement-breakpoint
CREATE INDEX "objections_nomination" ON "objections" USING btree ("nomination_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "public_notices_number" ON "public_notices" USING btree ("number");--> statement-breakpoint
CREATE INDEX "public_notices_desk" ON "public_notices" USING btree ("community_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "public_notices_status" ON "public_notices" USING btree ("status","start_day");--> statement-breakpoint
CREATE UNIQUE INDEX "review_candidates_once" ON "review_candidates" USING btree ("review_id","nomination_id");--> statement-breakpoint
CREATE INDEX "review_candidates_nomination" ON "review_candidates" USING btree ("nomination_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_likes_day" ON "review_likes" USING btree ("review_id","account_id","day");--> statement-breakpoint
CREATE INDEX "review_likes_candidate" ON "review_likes" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_members_once" ON "review_members" USING btree ("review_id","account_id");--> statement-breakpoint
CREATE INDEX "review_members_account" ON "review_members" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_scores_once" ON "review_scores" USING btree ("candidate_id","member_id");--> statement-breakpoint
CREATE INDEX "reviews_desk" ON "reviews" USING btree ("community_id","opened_at","id");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'forget-contacts', 'forget-uploads', 'tidy-jobs'));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_purpose" CHECK ("consents"."purpose" in ('account', 'nominee-name', 'nominee-picture', 'nominee-story', 'nominee-upward'));--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('announcement', 'honour'));