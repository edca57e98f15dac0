DROP INDEX `announcements_desk_column`;--> statement-breakpoint
CREATE INDEX `announcements_desk_column_status` ON `announcements` (`column_id`,`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_desk_column` ON `announcements` (`column_id`,`updated_at`,`id`);