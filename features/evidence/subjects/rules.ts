import { type ProofKind, type ProofType, proofTypes } from '@/db/schema/evidence.values';
import type { Act } from '@/features/accounts/rules';
import { may } from '@/features/accounts/rules';
import type { Period } from '@/features/figures/rules';
import { ledgers } from '@/features/ledgers/definitions/all';
import type { Viewer } from '@/lib/viewer';

/** Which record is meant. */
export type Ref = { type: ProofType; id: string };

export const keyOf = ({ type, id }: Ref) => `${type}:${id}`;

/** A key as a form posts it; undefined for anything else. */
export function refOf(key: string): Ref | undefined {
  const [type, id, more] = key.split(':');
  const known = proofTypes.find((one) => one === type);
  return known && id && more === undefined ? { type: known, id } : undefined;
}

/** A record that can be evidence, as it stands now. */
export type Subject = Ref & {
  communityId: string | null;
  /** When it was done, as a day. */
  day: string;
  title: string;
  /** By what its page on the desk is addressed. */
  target: string;
  /** Of an entry, in which ledger it stands, and as what; empty where the ledger knows no kinds. */
  ledger: string | null;
  category: string;
};

type Opens = { act: Act; path: (target: string) => string; isPublic: boolean };

/** Where each kind of record opens on the desk, and whether anybody may see that it is there. */
const opens: Record<ProofType, Opens> = {
  entry: { act: 'ledger.read', path: (id) => `/desk/ledgers/entries/${id}`, isPublic: false },
  announcement: { act: 'announcement.read-drafts', path: (id) => `/desk/announcements/${id}`, isPublic: true },
  event: { act: 'event.read', path: (number) => `/desk/events/${number}`, isPublic: true },
  honour: { act: 'honour.read', path: (slug) => `/desk/honours/${slug}`, isPublic: true },
  notice: { act: 'nomination.read', path: (number) => `/desk/notices/${number}`, isPublic: true },
  plan: { act: 'summary.read', path: (id) => `/desk/plans/${id}`, isPublic: false },
  summary: { act: 'summary.read', path: (id) => `/desk/summaries/${id}`, isPublic: false },
};

/** The page of the desk where the viewer meets a record; null where it is another's. */
export const pathTo = (viewer: Viewer, { type, communityId, target }: Subject): string | null =>
  may(viewer, opens[type].act, communityId) ? opens[type].path(target) : null;

/** Whether the viewer may know of a record: what is public, what they read on the desk, and what the sub-district issued to all. */
export const mayKnow = (viewer: Viewer, subject: Subject): boolean =>
  opens[subject.type].isPublic ||
  pathTo(viewer, subject) !== null ||
  (isIssued(subject) && may(viewer, 'evidence.read'));

/** What the sub-district issues to its communities: its plans and rules are theirs as well. */
export const issuedLedger = 'documents';
const isIssued = ({ ledger, communityId }: Subject) => ledger === issuedLedger && communityId === null;

/** Kinds of records that anybody may know of. */
export const isPublicType = (type: ProofType): boolean => opens[type].isPublic;

/**
 * Whether a record is evidence at a place: at its own; of what the sub-district did, what is public or issued to all, in its
 * communities, too; and all of it for the sub-district itself.
 */
export const isOfPlace = (subject: Subject, communityId: string | null): boolean =>
  communityId === null ||
  subject.communityId === communityId ||
  (subject.communityId === null && (isPublicType(subject.type) || isIssued(subject)));

/** A record of the period that an edition takes evidence of; plans and systems made earlier still hold. */
export const isOfPeriod = ({ from, to }: Period, { day }: { day: string }, kind: ProofKind): boolean =>
  day <= to && (kind === 'document' || day >= from);

const documentLedgers = ['documents', 'lead-groups'];
const reportLedgers = ['media-reports', 'portal-news', 'praise'];

/** What a record most often proves. */
export function usualKind({ type, ledger }: Pick<Subject, 'type' | 'ledger'>): ProofKind {
  if (type === 'plan' || documentLedgers.includes(ledger ?? '')) return 'document';
  return type === 'summary' || type === 'announcement' || reportLedgers.includes(ledger ?? '') ? 'report' : 'process';
}

export type Wanted = { ledger: string; category?: string } | { type: Exclude<ProofType, 'entry'> };
type Asked = { of?: string | undefined; month?: string | undefined };

/** A ledger, or one category of it, as a key: `remediation`, `remediation.stairwell`. */
export function wantedOf(key: string): Wanted {
  const type = proofTypes.find((known) => known === key);
  if (type && type !== 'entry') return { type };
  const [ledger = '', category] = key.split('.');
  return { ledger, ...(category ? { category } : {}) };
}

/** From where an address wants records offered, and of which days; otherwise the first ledger that the indicator names. */
export function askedOf({ of, month }: Asked, [first]: string[], period: Period): { of: Wanted; period: Period } {
  const key = of || first || ledgers[0]?.name || '';
  return { of: wantedOf(key), period: month ? partOf(period, month) : period };
}

const lastDay = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const partOf = ({ from, to }: Period, month: string): Period => ({
  from: `${month}-01` > from ? `${month}-01` : from,
  to: lastDay(month) < to ? lastDay(month) : to,
});

/** The months of a period, the latest first. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let day = `${to.slice(0, 7)}-01`; day >= `${from.slice(0, 7)}-01`; ) {
    months.push(day.slice(0, 7));
    const [year = 0, month = 0] = day.split('-').map(Number);
    day = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
  }
  return months;
}
