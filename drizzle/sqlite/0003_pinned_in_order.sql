DROP INDEX `announcements_pinned`;--> statement-breakpoint
CREATE INDEX `announcements_pinned` ON `announcements` (`pinned`,`status`,`published_at`,`id`);