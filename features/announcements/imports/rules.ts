import { may } from '@/features/accounts/rules';
import { plainText } from '@/lib/rich-text';
import type { Reason } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { mayEdit, reasonsNotToPublish, type Text } from '../rules';

/** Whoever may publish one text may publish many. */
export const mayImport = (viewer: Viewer) => may(viewer, 'announcement.publish');

type NewText = Pick<Text, 'communityId' | 'title' | 'summary' | 'body'> & { publishedAt: Date | null };

/** Why a text of an import cannot be written: what the editor would be told, and nothing is published before its day. */
export function reasonsNotToImport(viewer: Viewer, text: NewText, now: Date): Reason[] {
  if (!mayEdit(viewer, text)) return [{ code: 'notYours', field: 'communityId' }];
  if (!text.publishedAt) return [];
  const all = reasonsNotToPublish(viewer, { ...text, status: 'draft', coverId: null, coverAlt: '' });
  // A summary that is missing is made of the body, so that without a body one message is enough.
  const withoutBody = all.some(({ code }) => code === 'bodyMissing');
  const reasons = all.filter(({ code }) => !withoutBody || code !== 'summaryMissing');
  return text.publishedAt > now ? [...reasons, { code: 'publishedInFuture', field: 'publishedAt' }] : reasons;
}

const summaryLength = 100;

/** The beginning of a text, for a list that brings no summaries. */
export function summaryFrom(body: string): string {
  const letters = [...plainText(body)];
  return letters.length > summaryLength ? `${letters.slice(0, summaryLength - 1).join('')}…` : letters.join('');
}

type Named = { title: string; publishedAt: Date | null; slug?: string | undefined };

/** What makes two texts the same to a reader: the title, and the day on which it was published. */
const sameness = ({ title, publishedAt }: Named) => `${publishedAt ? dayOf(publishedAt) : ''} ${title}`;

/** The texts that there are already. */
export type Known = { slugs: Set<string>; texts: Set<string> };

export const knownOf = (texts: Named[]): Known => ({
  slugs: new Set(texts.flatMap(({ slug }) => slug ?? [])),
  texts: new Set(texts.map(sameness)),
});

/**
 * For each text why it would be there twice: on the portal already, or earlier in the same import, where `numberOf` says
 * how people call its place. A text with an address is known by it, any other by title and day.
 */
export function repeats(texts: Named[], known: Known, numberOf: (at: number) => number): Reason[][] {
  const [addresses, names] = [new Map<string, number>(), new Map<string, number>()];
  return texts.map((text, at) => {
    const [seen, name] = text.slug ? [addresses, text.slug] : [names, sameness(text)];
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, at);
    if (text.slug) {
      const values = { slug: text.slug, other: earlier === undefined ? 0 : numberOf(earlier) };
      if (known.slugs.has(text.slug)) return [{ code: 'sameAddress', field: 'slug', values }];
      return earlier === undefined ? [] : [{ code: 'sameAddressTwice', field: 'slug', values }];
    }
    if (known.texts.has(name)) return [{ code: 'sameText', field: 'title' }];
    return earlier === undefined
      ? []
      : [{ code: 'sameTextTwice', field: 'title', values: { other: numberOf(earlier) } }];
  });
}

const silence = 60_000;

/** An import that has not been heard of for a minute was broken off, and nothing of it was written. */
export const wasBrokenOff = ({ status, heardAt }: { status: string; heardAt: Date }, now: Date) =>
  status === 'importing' && now.getTime() - heardAt.getTime() > silence;

/** Lists that were uploaded before this instant are forgotten. */
export const uploadsEnd = (now: Date) => new Date(now.getTime() - 86_400_000);
