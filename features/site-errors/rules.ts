import type { SiteErrorStatus } from '@/db/schema/site-errors.values';
import { may } from '@/features/accounts/rules';
import type { Term } from '@/features/calendar/rules';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

const base = 'http://this-site.invalid';
const longestPath = 200;

/**
 * The path of a page of this site, without language or query, from what stands in an address or was typed; null when
 * it is no address. It always begins with one slash, so that a link to it cannot lead to another host. The token of a
 * one-time link or of a receipt is cut off.
 */
export function pagePathOf(typed: string): string | null {
  const text = typed.trim();
  if (!/^(?:\/|https?:\/\/)/i.test(text)) return null;
  const url = URL.parse(text.replace(/^[/\\]+/, '/'), base);
  if (!url) return null;
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^\/(?:en|zh-CN)(?=\/|$)/, '')
    .replace(/^\/(link|first-run|nominations\/mine)\/.*/, '/$1');
  return path.length <= longestPath ? path || '/' : null;
}

/** Whose page a path is: an announcement's or a community's, by its address; null for every other page. */
export function ownerOfPage(path: string): { kind: 'announcement' | 'community'; slug: string } | null {
  const [, section, slug] = /^\/(announcements|communities)\/([^/]+)$/.exec(path) ?? [];
  if (!slug) return null;
  return { kind: section === 'announcements' ? 'announcement' : 'community', slug };
}

/** By when a report is to be answered (domain 5.4). */
export const answerTerm: Term = { amount: 3, unit: 'working-days' };

/** The short code by which people speak of a report: ABCD-1234. */
export function receiptOf(id: string): string {
  const code = id.slice(-8).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

type Told = { status: SiteErrorStatus; communityId: string | null };

/** Why a report cannot be answered by this viewer; it is answered once. */
export function reasonsNotToAnswer(viewer: Viewer, told: Told): Reason[] {
  if (!may(viewer, 'site-error.answer', told.communityId)) return [{ code: 'notYours' }];
  return told.status === 'open' ? [] : [{ code: 'alreadyAnswered' }];
}

export const mayReadContact = (viewer: Viewer, told: Pick<Told, 'communityId'>) =>
  may(viewer, 'person.read-contact', told.communityId);

const contactDays = 30;

/** Contacts of what was answered before this instant have been kept long enough. */
export const contactsEnd = (now: Date) => new Date(now.getTime() - contactDays * 86_400_000);
