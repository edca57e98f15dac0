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
	"month" text NOT NULL,
	"sum" bigint NOT NULL,
	CONSTRAINT "ledger_totals_month_community_id_ledger_category_measure_unit_campaign_id_pk" PRIMARY KEY("month","community_id","ledger","category","measure","unit","campaign_id"),
	CONSTRAINT "ledger_totals_measure" CHECK ("ledger_totals"."measure" in ('entries', 'quantity', 'quantity2', 'people'))
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
CREATE INDEX "ledger_pictures_media" ON "ledger_pictures" USING btree ("media_id");