CREATE TABLE `page_views` (
	`path` text NOT NULL,
	`day` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`path`, `day`)
);
--> statement-breakpoint
CREATE INDEX `page_views_day` ON `page_views` (`day`);