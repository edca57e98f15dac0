CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"community_id" text,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_closings" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"month" text NOT NULL,
	"sums" jsonb NOT NULL,
	"signature" text NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"ledger" text NOT NULL,
	"community_id" text,
	"grid" text DEFAULT '' NOT NULL,
	"campaign_id" text,
	"day" text NOT NULL,
	"category" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"entries" integer DEFAULT 1 NOT NULL,
	"quantity" bigint NOT NULL,
	"unit" text NOT NULL,
	"quantity2" bigint,
	"unit2" text,
	"people" integer,
	"details" jsonb NOT NULL,
	"source_type" text,
	"source_id" text,
	"source_part" integer,
	"reverses_id" text,
	"entered_by" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"because" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"media_id" text NOT NULL,
	"part" text NOT NULL,
	"position" integer NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	CONSTRAINT "ledger_pictures_part" CHECK ("ledger_pictures"."part" in ('single', 'before', 'after'))
);
--> statement-breakpoint
CREATE TABLE "ledger_totals" (
	"ledger" text NOT NULL,
	"community_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"category" text NOT NULL,
	"measure" text NOT NULL,
	"unit" text NOT NULL,
	"grain" text NOT NULL,
	"span" text NOT NULL,
	"sum" bigint NOT NULL,
	CONSTRAINT "ledger_totals_grain_span_community_id_ledger_category_measure_unit_campaign_id_pk" PRIMARY KEY("grain","span","community_id","ledger","category","measure","unit","campaign_id"),
	CONSTRAINT "ledger_totals_grain" CHECK ("ledger_totals"."grain" in ('month', 'day')),
	CONSTRAINT "ledger_totals_measure" CHECK ("ledger_totals"."measure" in ('entries', 'quantity', 'quantity2', 'people'))
);
--> statement-breakpoint
CREATE TABLE "plan_items" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"origin" text NOT NULL,
	"asked_by" text DEFAULT '' NOT NULL,
	"what" text NOT NULL,
	"due_day" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"figure" text,
	"target" bigint,
	"status" text NOT NULL,
	"closed_on" text,
	"outcome" text DEFAULT '' NOT NULL,
	"summary_id" text,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_items_origin" CHECK ("plan_items"."origin" in ('own', 'above')),
	CONSTRAINT "plan_items_status" CHECK ("plan_items"."status" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "summaries" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"status" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"rounded" boolean DEFAULT false NOT NULL,
	"template_name" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp (3) with time zone,
	"returned_because" text DEFAULT '' NOT NULL,
	"signed_by" text,
	"signature" text DEFAULT '' NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"snapshot" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "summaries_status" CHECK ("summaries"."status" in ('draft', 'submitted', 'signed'))
);
--> statement-breakpoint
CREATE TABLE "summary_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "summary_templates_scope" CHECK ("summary_templates"."scope" in ('community', 'sub-district'))
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_closings" ADD CONSTRAINT "ledger_closings_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_pictures" ADD CONSTRAINT "ledger_pictures_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_pictures" ADD CONSTRAINT "ledger_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_templates" ADD CONSTRAINT "summary_templates_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_from" ON "campaigns" USING btree ("from_day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_closings_once" ON "ledger_closings" USING btree ("community_id","month");--> statement-breakpoint
CREATE INDEX "ledger_entries_list" ON "ledger_entries" USING btree ("ledger","day","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_community" ON "ledger_entries" USING btree ("community_id","ledger","day","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_category" ON "ledger_entries" USING btree ("ledger","category","day","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_day" ON "ledger_entries" USING btree ("day","community_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_campaign" ON "ledger_entries" USING btree ("campaign_id","day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_source" ON "ledger_entries" USING btree ("ledger","source_type","source_id","source_part");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_reverses" ON "ledger_entries" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "ledger_pictures_entry" ON "ledger_pictures" USING btree ("entry_id","position");--> statement-breakpoint
CREATE INDEX "ledger_pictures_media" ON "ledger_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "plan_items_due" ON "plan_items" USING btree ("status","due_day","id");--> statement-breakpoint
CREATE INDEX "plan_items_community" ON "plan_items" USING btree ("community_id","status","due_day","id");--> statement-breakpoint
CREATE INDEX "summaries_list" ON "summaries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "summaries_community" ON "summaries" USING btree ("community_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "summary_templates_name" ON "summary_templates" USING btree ("name");