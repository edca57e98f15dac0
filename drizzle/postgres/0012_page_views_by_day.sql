DROP INDEX "page_views_day";--> statement-breakpoint
ALTER TABLE "page_views" DROP CONSTRAINT "page_views_path_day_pk";--> statement-breakpoint
ALTER TABLE "page_views" ADD CONSTRAINT "page_views_day_path_pk" PRIMARY KEY("day","path");