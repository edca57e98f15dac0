import type { Feed } from './feed';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.address,
    description: feed.description,
    favicon: feed.icon,
    language: feed.language,
    items: feed.entries.map(({ picture, ...entry }) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: [{ name: entry.author }],
      tags: [entry.category],
      language: feed.entryLanguage,
      ...(picture
        ? {
            image: picture.address,
            attachments: [{ url: picture.address, mime_type: picture.type, size_in_bytes: picture.bytes }],
          }
        : {}),
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
