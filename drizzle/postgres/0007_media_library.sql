CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"announcement_id" text NOT NULL,
	"media_id" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "body_pictures" (
	"announcement_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "body_pictures_announcement_id_media_id_pk" PRIMARY KEY("announcement_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "picture_consents" (
	"media_id" text PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"until" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"person_id" text,
	"sealed_people" text,
	CONSTRAINT "picture_consents_basis" CHECK ("picture_consents"."basis" in ('written-consent', 'event-notice', 'public-office'))
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "format" text DEFAULT 'webp' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "alt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focus_x" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focus_y" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "avif" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "community_id" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_pictures" ADD CONSTRAINT "body_pictures_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_pictures" ADD CONSTRAINT "body_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_consents" ADD CONSTRAINT "picture_consents_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_consents" ADD CONSTRAINT "picture_consents_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_announcement" ON "attachments" USING btree ("announcement_id","position");--> statement-breakpoint
CREATE INDEX "attachments_media" ON "attachments" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "body_pictures_media" ON "body_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "picture_consents_until" ON "picture_consents" USING btree ("until");--> statement-breakpoint
CREATE INDEX "picture_consents_person" ON "picture_consents" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_cover" ON "announcements" USING btree ("cover_id");--> statement-breakpoint
CREATE INDEX "media_added" ON "media" USING btree ("added_at","id");--> statement-breakpoint
CREATE INDEX "media_community" ON "media" USING btree ("community_id","added_at","id");