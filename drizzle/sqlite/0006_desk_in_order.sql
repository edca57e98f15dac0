CREATE INDEX `announcement_versions_waiting` ON `announcement_versions` (`kind`,`resolved_at`,`saved_at`);--> statement-breakpoint
CREATE INDEX `announcements_desk_status` ON `announcements` (`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_desk_column` ON `announcements` (`column_id`,`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_desk_community` ON `announcements` (`community_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_desk_community_status` ON `announcements` (`community_id`,`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_desk_editor` ON `announcements` (`updated_by`,`updated_at`,`id`);