import { atom } from './atom';
import type { Feed } from './feed';
import { jsonFeed } from './json-feed';
import { rss } from './rss';

/** The forms of a feed by the ending of its address: how each is called, and how it is written. */
export const feedForms = {
  atom: { name: 'Atom', type: 'application/atom+xml', write: atom },
  rss: { name: 'RSS', type: 'application/rss+xml', write: rss },
  json: { name: 'JSON Feed', type: 'application/feed+json', write: jsonFeed },
} as const satisfies Record<string, { name: string; type: string; write: (feed: Feed) => string }>;
export type FeedForm = keyof typeof feedForms;

/** The name and the form that the last part of an address asks for; undefined for anything else. */
export function feedFile(file: string): { name: string; form: FeedForm } | undefined {
  const [, name, ending] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? [];
  const form = (Object.keys(feedForms) as FeedForm[]).find((known) => known === ending);
  return name && form ? { name, form } : undefined;
}
