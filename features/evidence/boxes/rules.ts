import type { Box } from '@/db/schema/ledgers.values';
import type { Period } from '@/features/figures/rules';
import { ledgers } from '@/features/ledgers/definitions/all';
import { type LedgerDefinition, mayRead } from '@/features/ledgers/rules';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { usualKind } from '../subjects/rules';

const order = ['document', 'process', 'report'];
const placeOf = ({ name }: LedgerDefinition) => order.indexOf(usualKind({ type: 'entry', ledger: name }));

/** The ledgers of a box that a viewer reads, as they lie in it: plans and circulars, what was done, summaries and reports (domain 7.4). */
export const ledgersIn = (viewer: Viewer, box: Box): LedgerDefinition[] =>
  ledgers
    .filter((ledger) => ledger.box === box && mayRead(viewer, ledger))
    .toSorted((one, other) => placeOf(one) - placeOf(other));

/** A year of an archive; this one where none is asked for. */
export function yearAsked(year: string | undefined, now: Date): { year: string; period: Period } {
  const asked = year ?? dayOf(now).slice(0, 4);
  return { year: asked, period: { from: `${asked}-01-01`, to: `${asked}-12-31` } };
}

/** The years that can be asked for, the latest first. */
export const yearsUntil = (now: Date): string[] => {
  const last = Number(dayOf(now).slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => String(last - back));
};

/** The months of a year, each as a period. */
export const monthsIn = ({ from }: Period): Period[] =>
  Array.from({ length: 12 }, (_, month) => {
    const year = Number(from.slice(0, 4));
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    return { from: day(Date.UTC(year, month, 1)), to: day(Date.UTC(year, month + 1, 0)) };
  });
