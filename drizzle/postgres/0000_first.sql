CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"community_id" text,
	"status" text NOT NULL,
	"signature" text,
	"sealed_name" text,
	"sealed_mobile" text,
	"sealed_email" text,
	"mobile_lookup" text,
	"email_lookup" text,
	"password_hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_role" CHECK ("accounts"."role" in ('resident', 'volunteer', 'grid-member', 'grid-head', 'editor', 'lead', 'office', 'inspector', 'auditor', 'administrator')),
	CONSTRAINT "accounts_status" CHECK ("accounts"."status" in ('active', 'deactivated', 'erased'))
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_links_purpose" CHECK ("sign_in_links"."purpose" in ('sign-in', 'new-password'))
);
--> statement-breakpoint
CREATE TABLE "announcement_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"announcement_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"editor_id" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "announcement_versions_kind" CHECK ("announcement_versions"."kind" in ('saved', 'aside'))
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"column_id" text NOT NULL,
	"community_id" text,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"source" text NOT NULL,
	"cover_id" text,
	"cover_alt" text DEFAULT '' NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"updated_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"corrected_at" timestamp (3) with time zone,
	"correction_note" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawal_reason" text,
	CONSTRAINT "announcements_status" CHECK ("announcements"."status" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "columns" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"stale_days" integer DEFAULT 14 NOT NULL,
	"shown" boolean DEFAULT true NOT NULL,
	"notices" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"address" text NOT NULL,
	"office_hours" text NOT NULL,
	"telephone" text NOT NULL,
	"intro" text NOT NULL,
	"intro_en" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grids" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"slug" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pages_slug_locale_pk" PRIMARY KEY("slug","locale"),
	CONSTRAINT "pages_slug" CHECK ("pages"."slug" in ('about', 'privacy', 'accessibility')),
	CONSTRAINT "pages_locale" CHECK ("pages"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE TABLE "portal" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"sub_district" text NOT NULL,
	"sub_district_en" text NOT NULL,
	"tagline" text NOT NULL,
	"tagline_en" text NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"organiser" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"office_hours" text DEFAULT '' NOT NULL,
	"telephone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"icp_number" text DEFAULT '' NOT NULL,
	"police_number" text DEFAULT '' NOT NULL,
	"public_service" text DEFAULT '' NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"notice_version" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "consents_purpose" CHECK ("consents"."purpose" in ('account'))
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"wrapped_key" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "record_state" (
	"id" integer PRIMARY KEY NOT NULL,
	"length" integer NOT NULL,
	"last_hash" text NOT NULL,
	"public_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"change" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "records_actor_kind" CHECK ("records"."actor_kind" in ('visitor', 'resident', 'staff', 'system'))
);
--> statement-breakpoint
CREATE TABLE "site_errors" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"page" text NOT NULL,
	"community_id" text,
	"text" text NOT NULL,
	"person_id" text,
	"sealed_contact" text,
	"told_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "site_errors_status" CHECK ("site_errors"."status" in ('open', 'mended', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_id_persons_id_fk" FOREIGN KEY ("id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_requests" ADD CONSTRAINT "link_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_versions" ADD CONSTRAINT "announcement_versions_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_versions" ADD CONSTRAINT "announcement_versions_editor_id_accounts_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grids" ADD CONSTRAINT "grids_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_errors" ADD CONSTRAINT "site_errors_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_errors" ADD CONSTRAINT "site_errors_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_errors" ADD CONSTRAINT "site_errors_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_mobile" ON "accounts" USING btree ("mobile_lookup");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email_lookup");--> statement-breakpoint
CREATE INDEX "accounts_community" ON "accounts" USING btree ("community_id","role");--> statement-breakpoint
CREATE INDEX "attempts_end" ON "attempts" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "link_requests_account" ON "link_requests" USING btree ("account_id","answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_links_token" ON "sign_in_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_links_account" ON "sign_in_links" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "announcement_versions_announcement" ON "announcement_versions" USING btree ("announcement_id","kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_slug" ON "announcements" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "announcements_published" ON "announcements" USING btree ("status","published_at","id");--> statement-breakpoint
CREATE INDEX "announcements_column" ON "announcements" USING btree ("status","column_id","published_at","id");--> statement-breakpoint
CREATE INDEX "announcements_community" ON "announcements" USING btree ("status","community_id","published_at","id");--> statement-breakpoint
CREATE INDEX "announcements_updated" ON "announcements" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "announcements_pinned" ON "announcements" USING btree ("pinned","status");--> statement-breakpoint
CREATE UNIQUE INDEX "columns_slug" ON "columns" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "communities_slug" ON "communities" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "grids_community" ON "grids" USING btree ("community_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "media_hash" ON "media" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id","purpose");--> statement-breakpoint
CREATE INDEX "records_subject" ON "records" USING btree ("subject_type","subject_id","number");--> statement-breakpoint
CREATE INDEX "records_actor" ON "records" USING btree ("actor_id","number");--> statement-breakpoint
CREATE INDEX "site_errors_status_told" ON "site_errors" USING btree ("status","told_at","id");