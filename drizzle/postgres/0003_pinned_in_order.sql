DROP INDEX "announcements_pinned";--> statement-breakpoint
CREATE INDEX "announcements_pinned" ON "announcements" USING btree ("pinned","status","published_at","id");