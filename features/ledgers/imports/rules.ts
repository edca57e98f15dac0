import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { wholePlace } from '../inputs';
import { type EntryFacts, type LedgerDefinition, mayWrite } from '../rules';
import type { LedgerRow } from './sheets';

/** Whoever enters one entry may bring in many; what an area writes by itself is imported there. */
export const mayImport = (viewer: Viewer, ledger: LedgerDefinition) => mayWrite(viewer, ledger);

type Places = { community: string; campaignId: string | null };

const detailsOf = (ledger: LedgerDefinition, row: LedgerRow) =>
  Object.keys(ledger.fields).map((name) => [name, row[`details.${name}`] ?? null] as const);

/** A row as the form of an entry would post it. */
export function postedOf(ledger: LedgerDefinition, row: LedgerRow, { community, campaignId }: Places) {
  const { grid, day, category, place, quantity, quantity2, people } = row;
  const texts = { grid, day, category, place, quantity, quantity2, people, campaignId };
  const spelt = (entries: (readonly [string, string | number | boolean | null | undefined])[]) =>
    Object.fromEntries(entries.map(([name, value]) => [name, spelled(value)]));
  return { ...spelt(Object.entries(texts)), communityId: community, details: spelt(detailsOf(ledger, row)) };
}

function spelled(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  // Excel keeps 0.3 as 0.30000000000000004 where it was added up.
  return typeof value === 'number' ? String(Number(value.toFixed(6))) : (value ?? '');
}

/** What a row says, as far as it was read, for the rules of an entry. */
export function factsOf(ledger: LedgerDefinition, row: LedgerRow, community: string): EntryFacts {
  const details = detailsOf(ledger, row).filter((entry): entry is [string, string | number | boolean] => {
    const [, value] = entry;
    return value !== null;
  });
  return {
    communityId: community === wholePlace ? null : community,
    grid: row.grid ?? '',
    day: row.day ?? '',
    category: row.category ?? '',
    place: row.place ?? '',
    quantity: row.quantity ?? null,
    quantity2: row.quantity2 ?? null,
    people: row.people ?? null,
    details: Object.fromEntries(details),
  };
}

/** An export says of an entry that it takes another one back, or was taken back: together they are nothing. */
export function takenBackReasons({ state }: LedgerRow): Reason[] {
  const said = [words('zh-CN'), words('en')].flatMap(({ ledgers }) => [ledgers.reversal, ledgers.reversed]);
  return withAll([state !== null && said.includes(state) && { code: 'entryTakenBack', field: 'state' }]);
}

type Campaign = { id: string; name: string; communityId: string | null; fromDay: string; toDay: string };

/** The campaign of a name in a community: of two, the one whose days it is, then the community's own. */
export function campaignNamed(
  campaigns: Campaign[],
  name: string,
  { communityId, day }: Pick<EntryFacts, 'communityId' | 'day'>,
): string | undefined {
  const open = campaigns.filter(
    (campaign) =>
      campaign.name.trim() === name && (campaign.communityId === null || campaign.communityId === communityId),
  );
  const fitting = ({ fromDay, toDay, communityId: own }: Campaign) =>
    (fromDay <= day && day <= toDay ? 2 : 0) + (own === null ? 0 : 1);
  return open.toSorted((a, b) => fitting(b) - fitting(a))[0]?.id;
}

/** Numbers of rows as people say them: 3, 5–8. */
export function rangesOf(numbers: number[], separator: string): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(separator);
}
