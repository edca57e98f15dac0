import type { BatchPeriod } from '@/db/schema/honours.values';
import { batchPeriods } from '@/db/schema/honours.values';
import type { NominationStatus } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { type NominationFacts, reasonsNotToGoOn } from '@/features/nominations/rules';
import type { Terms } from '@/features/nominations/terms/rules';
import type { Locale } from '@/lib/locale';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

/** What becomes of a nomination once it was honoured. */
export const honourStates = ['honoured', 'revoked', 'withdrawn'] as const satisfies readonly NominationStatus[];
export type HonourState = (typeof honourStates)[number];

/** Why a nomination cannot be honoured by this viewer now. `fullNotice`: it stood its whole public notice, or was spared one. */
export function reasonsNotToAward(
  viewer: Viewer,
  nomination: NominationFacts,
  { fullNotice, terms, now }: { fullNotice: boolean; terms: Terms; now: Date },
): Reason[] {
  if (!may(viewer, 'honour.award', nomination.communityId)) return [{ code: 'notYours' }];
  if (nomination.status !== 'cleared') return [{ code: 'nominationElsewhere' }];
  return [...withAll([!fullNotice && { code: 'noticeNotFull' }]), ...reasonsNotToGoOn(nomination, terms, now)];
}

/** A batch of the roll: a month (`part` 1 to 12) or a quarter (1 to 4), of a community or of the whole sub-district. */
export type Batch = { period: BatchPeriod; year: number; part: number; communityId: string | null };
type Span = Pick<Batch, 'period' | 'year' | 'part'>;

const monthsOf = { month: 1, quarter: 3 } as const satisfies Record<BatchPeriod, number>;
const partsOf = { month: 12, quarter: 4 } as const satisfies Record<BatchPeriod, number>;
const two = (n: number) => String(n).padStart(2, '0');

/** 2026-08 or 2026-q3: a span as it stands in addresses and forms. */
export const spanText = ({ period, year, part }: Span) => `${year}-${period === 'month' ? two(part) : `q${part}`}`;

/** Reads `spanText`; null for anything else. */
export function spanOf(text: string): Span | null {
  const [, year, month, quarter] = /^(20\d\d)-(?:(0[1-9]|1[0-2])|q([1-4]))$/.exec(text) ?? [];
  if (!year) return null;
  const period = month ? ('month' as const) : ('quarter' as const);
  return { period, year: Number(year), part: Number(month ?? quarter) };
}

/** The address of a batch: 2026-q3-qingfengli; 2026-q3 for the whole sub-district. */
export const batchSlug = (span: Span, communitySlug: string | null) =>
  [spanText(span), communitySlug].filter(Boolean).join('-');

/** 2026年第三季度 */
export const batchName = (locale: Locale, { period, year, part }: Span) =>
  words(locale).honours.batch(period, year, part);

/** 2026年第三季度 · 青枫里社区; of the whole sub-district where the batch is. */
export function batchTitle(
  locale: Locale,
  batch: Span & Pick<Batch, 'communityId'>,
  community: { name: string; nameEn: string } | null,
): string {
  return batchName(locale, batch) + words(locale).site.separator + placeOfBatch(locale, batch, community);
}

/** 青枫里社区; the whole sub-district where the batch is of all of it. */
export function placeOfBatch(
  locale: Locale,
  batch: Pick<Batch, 'communityId'>,
  community: { name: string; nameEn: string } | null,
): string {
  const here = community && (locale === 'en' ? community.nameEn : community.name);
  return (batch.communityId && here) || words(locale).site.whole;
}

const firstDayOf = ({ period, year, part }: Span) => `${year}-${two((part - 1) * monthsOf[period] + 1)}-01`;

/** The spans that have begun, the latest first: two quarters and six months back from a day, for a choice. */
export function spansAt(now: Date): Span[] {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  const back = (period: BatchPeriod, count: number) => {
    const latest = year * partsOf[period] + Math.ceil(month / monthsOf[period]) - 1;
    return Array.from({ length: count }, (_, n) => {
      const at = latest - n;
      return { period, year: Math.floor(at / partsOf[period]), part: (at % partsOf[period]) + 1 };
    });
  };
  return [...batchPeriods].reverse().flatMap((period) => back(period, period === 'month' ? 6 : 4));
}

/** Why this viewer cannot put somebody into a batch now. */
export function reasonsNotToFill(viewer: Viewer, batch: Batch, now: Date): Reason[] {
  if (!may(viewer, 'honour.award', batch.communityId)) return [{ code: 'notYours' }];
  return withAll([firstDayOf(batch) > dayOf(now) && { code: 'batchNotBegun', field: 'batch' }]);
}

/** The address of the next honour of a year: 2026-0007 after 2026-0006. */
export const slugAfter = (year: number, last: string | undefined) =>
  `${year}-${String(Number(last?.slice(5) ?? 0) + 1).padStart(4, '0')}`;

type Standing = { communityId: string; status: NominationStatus };

const standsNot = ({ status }: Standing) => status !== 'honoured' && ({ code: 'honourNotStanding' } as const);

/** Why an honour cannot be revoked by this viewer. */
export function reasonsNotToRevoke(viewer: Viewer, honour: Standing): Reason[] {
  if (!may(viewer, 'honour.revoke', honour.communityId)) return [{ code: 'notYours' }];
  return withAll([standsNot(honour)]);
}

/** Why the viewer cannot enter what came of it at a level above. */
export function reasonsNotToEnterResult(viewer: Viewer, honour: Standing): Reason[] {
  if (!may(viewer, 'honour.forward', honour.communityId)) return [{ code: 'notYours' }];
  return withAll([standsNot(honour)]);
}
