CREATE TABLE "evidence_closings" (
	"indicator_id" text NOT NULL,
	"community_id" text NOT NULL,
	"parts" jsonb NOT NULL,
	CONSTRAINT "evidence_closings_indicator_id_community_id_pk" PRIMARY KEY("indicator_id","community_id")
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "evidence_closings" ADD CONSTRAINT "evidence_closings_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('keep-schedule', 'keep-notice', 'deliver-message', 'end-offer', 'remind-of-event', 'keep-closing', 'forget-contacts', 'forget-uploads', 'tidy-jobs'));