CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"status" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"bad_count" integer NOT NULL,
	"bad" jsonb NOT NULL,
	"ignored" jsonb NOT NULL,
	"preview" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"heard_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('checked', 'importing', 'done'))
);
--> statement-breakpoint
CREATE INDEX "imports_account" ON "imports" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at");