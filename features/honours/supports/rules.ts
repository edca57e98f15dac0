import type { SupportKind } from '@/db/schema/honours.values';
import type { NominationStatus } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

/**
 * Why help for somebody who was honoured cannot be recorded. Whoever withdrew from the public is helped as before; whose
 * honour was revoked is not.
 */
export function reasonsNotToSupport(
  viewer: Viewer,
  honour: { communityId: string; status: NominationStatus },
  day: string,
  now: Date,
): Reason[] {
  if (!may(viewer, 'support.record', honour.communityId)) return [{ code: 'notYours' }];
  return withAll([
    honour.status === 'revoked' && { code: 'honourNotStanding' },
    day > dayOf(now) && { code: 'dayNotCome', field: 'day' },
  ]);
}

/** Why an entry cannot be cancelled; it stays in the ledger, and no longer counts. */
export function reasonsNotToCancel(
  viewer: Viewer,
  support: { communityId: string; cancelledAt: Date | null },
): Reason[] {
  if (!may(viewer, 'support.record', support.communityId)) return [{ code: 'notYours' }];
  return withAll([support.cancelledAt !== null && { code: 'supportCancelled' }]);
}

export const mayReadNeed = (viewer: Viewer, { communityId }: { communityId: string }) =>
  may(viewer, 'nomination.read-person', communityId);

/** Fen of what was typed in yuan, 500 or 500.50; null for anything else. An empty field is no money. */
export function fenOf(typed: string): number | null {
  const [, yuan, cents = '00'] = /^(\d{1,8})(?:\.(\d{2}))?$/.exec(typed.trim() || '0') ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents);
}

/** 1,500 or 500.50, as yuan are read. */
export function yuanOf(fen: number): string {
  const cents = fen % 100;
  const yuan = String((fen - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === 0 ? yuan : `${yuan}.${String(cents).padStart(2, '0')}`;
}

const fewest = 3;

export type SupportTotal = { year: string; kind: SupportKind; persons: number; times: number; fen: number };

/** What the public sees of a total: of fewer than three persons that there were some, so that nobody can be recognised. */
export const shownTotal = ({ persons, times, fen }: SupportTotal) =>
  persons < fewest ? null : { persons, times, fen };
