CREATE TABLE "evidence_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"community_id" text NOT NULL,
	"media_id" text NOT NULL,
	"position" integer NOT NULL,
	"caption" jsonb NOT NULL,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_statements" (
	"indicator_id" text NOT NULL,
	"community_id" text NOT NULL,
	"conclusion" text NOT NULL,
	"statement" text NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_statements_indicator_id_community_id_pk" PRIMARY KEY("indicator_id","community_id"),
	CONSTRAINT "evidence_statements_conclusion" CHECK ("evidence_statements"."conclusion" in ('met', 'partly', 'unmet'))
);
--> statement-breakpoint
CREATE TABLE "evidence_tags" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"community_id" text NOT NULL,
	"type" text NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text NOT NULL,
	"proves" text DEFAULT '' NOT NULL,
	"tagged_by" text,
	"tagged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_tags_type" CHECK ("evidence_tags"."type" in ('entry', 'announcement', 'event', 'honour', 'notice', 'plan', 'summary')),
	CONSTRAINT "evidence_tags_kind" CHECK ("evidence_tags"."kind" in ('document', 'process', 'report'))
);
--> statement-breakpoint
CREATE TABLE "indicator_editions" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"statement_least" integer NOT NULL,
	"statement_most" integer NOT NULL,
	"picture_kilobytes" integer NOT NULL,
	"imported_by" text,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicator_editions_status" CHECK ("indicator_editions"."status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"depth" integer NOT NULL,
	"is_smallest" boolean NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	"method" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"needs" jsonb NOT NULL,
	"ledgers" jsonb NOT NULL,
	CONSTRAINT "indicators_method" CHECK ("indicators"."method" in ('material', 'site', 'survey'))
);
--> statement-breakpoint
ALTER TABLE "evidence_pictures" ADD CONSTRAINT "evidence_pictures_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_pictures" ADD CONSTRAINT "evidence_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_pictures" ADD CONSTRAINT "evidence_pictures_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_statements" ADD CONSTRAINT "evidence_statements_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_statements" ADD CONSTRAINT "evidence_statements_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_tags" ADD CONSTRAINT "evidence_tags_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_tags" ADD CONSTRAINT "evidence_tags_tagged_by_accounts_id_fk" FOREIGN KEY ("tagged_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_editions" ADD CONSTRAINT "indicator_editions_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_edition_id_indicator_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."indicator_editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_pictures_once" ON "evidence_pictures" USING btree ("indicator_id","community_id","media_id");--> statement-breakpoint
CREATE INDEX "evidence_pictures_media" ON "evidence_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_tags_once" ON "evidence_tags" USING btree ("indicator_id","community_id","type","subject_id");--> statement-breakpoint
CREATE INDEX "evidence_tags_subject" ON "evidence_tags" USING btree ("type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_editions_title" ON "indicator_editions" USING btree ("title");--> statement-breakpoint
CREATE INDEX "indicator_editions_list" ON "indicator_editions" USING btree ("imported_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_code" ON "indicators" USING btree ("edition_id","code");--> statement-breakpoint
CREATE INDEX "indicators_order" ON "indicators" USING btree ("edition_id","position");