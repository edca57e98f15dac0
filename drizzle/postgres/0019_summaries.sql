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
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_templates" ADD CONSTRAINT "summary_templates_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_items_due" ON "plan_items" USING btree ("status","due_day","id");--> statement-breakpoint
CREATE INDEX "plan_items_community" ON "plan_items" USING btree ("community_id","status","due_day","id");--> statement-breakpoint
CREATE INDEX "summaries_list" ON "summaries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "summaries_community" ON "summaries" USING btree ("community_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "summary_templates_name" ON "summary_templates" USING btree ("name");