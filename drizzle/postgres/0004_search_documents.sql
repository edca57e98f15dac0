CREATE TABLE "search_documents" (
	"id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"tokens" integer NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('announcement'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_subject" ON "search_documents" USING btree ("kind","subject_id");