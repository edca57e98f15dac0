import { pictureAddress } from '@/features/media/rules';
import { absoluteLinks } from '@/lib/feeds/absolute-links';
import type { Entry, Feed } from '@/lib/feeds/feed';
import type { FeedForm } from '@/lib/feeds/forms';
import { href, type Locale } from '@/lib/locale';

/** What a feed is about: everything, one column or one community. */
export type FeedScope = { kind: 'all' } | { kind: 'columns' | 'communities'; slug: string };

/** Where a feed stands, and the page that shows the same, both without language. */
export const feedAddress = (scope: FeedScope, form: FeedForm): string =>
  scope.kind === 'all' ? `/feeds/all.${form}` : `/feeds/${scope.kind}/${scope.slug}.${form}`;

export const pageOfFeed = (scope: FeedScope): string =>
  scope.kind === 'all' ? '/announcements' : `/${scope.kind}/${scope.slug}`;

type Named = { name: string; nameEn: string };

/** A published text as a feed needs it; `bytes` of the picture is the size of the file at `coverWidth`. */
export type FeedText = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  body: string;
  source: string;
  publishedAt: Date;
  correctedAt: Date | null;
  column: Named;
  community: Named | null;
  cover: { hash: string; bytes: number } | null;
};

/** The width in which the cover goes along. */
export const coverWidth = 960;

type Frame = {
  origin: string;
  locale: Locale;
  scope: FeedScope;
  form: FeedForm;
  title: string;
  description: string;
  /** Who speaks where a text names no source and belongs to no community. */
  host: string;
};

/** The feed of some texts, newest first. `now` dates a feed in which nothing stands yet. */
export function feedOf(frame: Frame, texts: FeedText[], now: Date): Feed {
  const { origin, locale, scope, form, title, description } = frame;
  const entries = texts.map((text) => entryOf(frame, text));
  return {
    address: origin + href(locale, feedAddress(scope, form)),
    page: origin + href(locale, pageOfFeed(scope)),
    icon: `${origin}/icon.svg`,
    title,
    description,
    language: locale,
    entryLanguage: 'zh-CN',
    updated: entries.length > 0 ? new Date(Math.max(...entries.map(({ updated }) => updated.getTime()))) : now,
    entries,
  };
}

function entryOf({ origin, locale, host }: Frame, text: FeedText): Entry {
  const address = origin + href(locale, `/announcements/${text.slug}`);
  const called = ({ name, nameEn }: Named) => (locale === 'en' ? nameEn : name);
  return {
    // The same in every feed, in both languages, and when the portal moves to another address.
    id: `urn:uuid:${text.id}`,
    address,
    title: text.title,
    summary: text.summary,
    html: absoluteLinks(text.body, address),
    author: text.source || (text.community ? called(text.community) : host),
    category: called(text.column),
    published: text.publishedAt,
    updated: text.correctedAt ?? text.publishedAt,
    picture: text.cover && {
      address: origin + pictureAddress(text.cover.hash, coverWidth),
      type: 'image/webp',
      bytes: text.cover.bytes,
    },
  };
}
