CREATE INDEX "announcement_versions_waiting" ON "announcement_versions" USING btree ("kind","resolved_at","saved_at");--> statement-breakpoint
CREATE INDEX "announcements_desk_status" ON "announcements" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "announcements_desk_column" ON "announcements" USING btree ("column_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "announcements_desk_community" ON "announcements" USING btree ("community_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "announcements_desk_community_status" ON "announcements" USING btree ("community_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "announcements_desk_editor" ON "announcements" USING btree ("updated_by","updated_at","id");