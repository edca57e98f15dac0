CREATE TABLE "announcement_autosaves" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"text_key" text NOT NULL,
	"announcement_id" text,
	"base" integer NOT NULL,
	"window" text NOT NULL,
	"sequence" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"rest" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "announcement_autosaves" ADD CONSTRAINT "announcement_autosaves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_autosaves" ADD CONSTRAINT "announcement_autosaves_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_autosaves_current" ON "announcement_autosaves" USING btree ("account_id","text_key") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "announcement_autosaves_announcement" ON "announcement_autosaves" USING btree ("announcement_id","account_id","saved_at","id");--> statement-breakpoint
CREATE INDEX "announcement_versions_history" ON "announcement_versions" USING btree ("announcement_id","saved_at","id");