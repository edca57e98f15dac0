import { type Box, type Measure, type Unit, unitSteps } from '@/db/schema/ledgers.values';
import { type Act, may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

/** A name in Chinese and in English: definitions bring their own words, so that one file is the whole ledger. */
export type Name = readonly [chinese: string, english: string];

/** A name in the reader's language. */
export const nameIn = (locale: Locale, name: Name): string => name[locale === 'en' ? 1 : 0];

/** A kind of entry; where its quantities have units of their own they stand here. */
export type LedgerCategory = { name: Name; unit?: Unit; unit2?: Unit };

/** What an entry says beside what is added up. */
export type LedgerField = { name: Name; required?: true; hint?: Name } & (
  | { kind: 'text'; max: number; lines?: number }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'day' }
  | { kind: 'choice'; options: Record<string, Name> }
  | { kind: 'yes-no' }
  | { kind: 'link' }
);

export type LedgerDefinition = {
  /** In addresses and in the database; never changed. */
  name: string;
  title: Name;
  help: Name;
  /** The archive box (domain 7.4) in which it is kept. */
  box: Box;
  /** The unit in which its entries are counted. */
  counts: Unit;
  /** What the day of an entry is the day of: 发布日期. */
  day: Name;
  /** `stages`: the categories are steps of the same things (征集, 认领, 圆梦), which are not added up. */
  categories?: { name: Name; options: Record<string, LedgerCategory>; stages?: true };
  /** `least`: an inspection may find nothing. */
  quantity?: { name: Name; unit: Unit; least?: 0 };
  /** Without a unit only the categories that bring one have it. */
  quantity2?: { name: Name; unit?: Unit; required?: true };
  /** What the 人次 are that take part. */
  people?: Name;
  place?: { name: Name; required?: true };
  /** Single pictures, or pairs of before and after from the same angle. */
  pictures?: 'single' | 'pairs';
  fields: Record<string, LedgerField>;
  /** Fields by which an entry is called, where one alone does not tell it from others: a number means nothing to whoever looks. */
  called?: string[];
  read: Act;
  write: Act;
  /** The area that writes the entries by itself: they are read here and changed there. */
  source?: Name;
  /** The second quantity as a share of the first, in per cent: coverage, 知晓率. */
  ratio?: { name: Name };
};

/** What a measure adds up in a category; undefined where it does not exist. */
export function unitOf(ledger: LedgerDefinition, measure: Measure, category: string): Unit | undefined {
  const own = ledger.categories?.options[category];
  if (measure === 'entries') return ledger.counts;
  if (measure === 'people') return ledger.people && 'visit';
  if (measure === 'quantity') return own?.unit ?? ledger.quantity?.unit;
  return own?.unit2 ?? ledger.quantity2?.unit;
}

/** An amount as people write it, 12.5, as the whole number that is stored; null when it has more digits than its unit. */
export function stepsOf(amount: number, unit: Unit): number | null {
  const steps = amount * unitSteps[unit];
  const whole = Math.round(steps);
  return Math.abs(steps - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : null;
}

/** What is stored, as the amount that people read. */
export const amountOf = (steps: number, unit: Unit): number => steps / unitSteps[unit];

/** The most of anything in one entry. */
export const mostAmount = 10_000_000;

export type EntryFacts = {
  communityId: string | null;
  grid: string;
  day: string;
  category: string;
  place: string;
  quantity: number | null;
  quantity2: number | null;
  people: number | null;
  details: Record<string, string | number | boolean>;
};

export const mayRead = (viewer: Viewer, ledger: LedgerDefinition, communityId?: string | null) =>
  may(viewer, ledger.read, communityId);

/** What an area writes by itself is changed in that area alone. */
export const mayWrite = (viewer: Viewer, ledger: LedgerDefinition, communityId?: string | null) =>
  !ledger.source && may(viewer, ledger.write, communityId);

/** The month of a day: 2026-11. */
export const monthOf = (day: string) => day.slice(0, 7);

/** What has to be looked up of an entry: whether its month is closed, its community is there, and its campaign is one of its own. */
export type EntryState = { closed: boolean; isPlaceThere: boolean; isCampaignFit: boolean };

/** Why an entry cannot be kept. */
export function reasonsNotToKeep(
  viewer: Viewer,
  ledger: LedgerDefinition,
  facts: EntryFacts,
  { closed, isPlaceThere, isCampaignFit }: EntryState,
  now: Date,
): Reason[] {
  const { communityId, grid, day, category, quantity, quantity2, place } = facts;
  return withAll([
    !mayWrite(viewer, ledger, communityId) && {
      code: communityId === null ? 'communityNotChosen' : 'notYours',
      field: 'communityId',
    },
    !isPlaceThere && { code: 'gone', field: 'communityId' },
    !isCampaignFit && { code: 'campaignMissing', field: 'campaignId' },
    day > dayOf(now) && { code: 'dayInFuture', field: 'day' },
    day < earliestDay && { code: 'dayWrong', field: 'day' },
    closed && { code: 'monthClosed', field: 'day' },
    ledger.categories !== undefined &&
      !Object.hasOwn(ledger.categories.options, category) && { code: 'choiceMissing', field: 'category' },
    ledger.categories === undefined && category !== '' && { code: 'notUnderstood', field: 'category' },
    ledger.place?.required === true && place === '' && { code: 'placeMissing', field: 'place' },
    ...amountReasons(ledger, 'quantity', category, quantity, true),
    ...amountReasons(ledger, 'quantity2', category, quantity2, ledger.quantity2?.required === true),
    shareTooLarge(ledger, facts) && { code: 'shareTooLarge', field: 'quantity2' },
    ...personalReasons(ledger, { grid, place, ...facts.details }),
  ]);
}

/** Before this day nobody kept these ledgers. */
const earliestDay = '2000-01-01';

function amountReasons(
  ledger: LedgerDefinition,
  measure: 'quantity' | 'quantity2',
  category: string,
  amount: number | null,
  required: boolean,
): Reason[] {
  const unit = unitOf(ledger, measure, category);
  if (!unit) return amount === null ? [] : [{ code: 'quantityNotHere', field: measure }];
  if (amount === null) return required ? [{ code: 'quantityMissing', field: measure }] : [];
  const fits = amount > 0 || (amount === 0 && (measure === 'quantity2' || ledger.quantity?.least === 0));
  return withAll([
    (!fits || amount > mostAmount) && { code: 'quantityOutOfRange', field: measure, values: { max: mostAmount } },
    stepsOf(amount, unit) === null && { code: 'quantityTooFine', field: measure },
  ]);
}

const shareTooLarge = ({ ratio }: LedgerDefinition, { quantity, quantity2 }: EntryFacts) =>
  ratio !== undefined && quantity !== null && quantity2 !== null && quantity2 > quantity;

/** Numbers of identity cards, telephones and accounts do not belong in a ledger that many read (domain 11.3, 14). */
const personalReasons = (ledger: LedgerDefinition, texts: Record<string, string | number | boolean>): Reason[] => {
  const said = Object.entries(texts).filter((entry): entry is [string, string] => {
    const [field, text] = entry;
    return typeof text === 'string' && ledger.fields[field]?.kind !== 'link';
  });
  const named = said.map(([field, text]) => [field === 'place' || field === 'grid' ? field : `details.${field}`, text]);
  return reasonsOfNumbers(Object.fromEntries(named), 'numberInLedger');
};

type Kept = { communityId: string | null; day: string; sourceId: string | null; reversesId: string | null };

/** Why an entry cannot be changed or taken out; of a closed month it can only be reversed. */
export function reasonsNotToChange(
  viewer: Viewer,
  ledger: LedgerDefinition,
  entry: Kept & { removedAt: Date | null },
  { closed }: { closed: boolean },
): Reason[] {
  return withAll([
    (!mayWrite(viewer, ledger, entry.communityId) || entry.sourceId !== null) && { code: 'notYours' },
    entry.removedAt !== null && { code: 'gone' },
    entry.reversesId !== null && { code: 'reversalStays' },
    closed && { code: 'monthClosedReverse' },
  ]);
}

/** Why an entry cannot be reversed: only what is closed, and once; it is reversed today, in a month that is open. */
export function reasonsNotToReverse(
  viewer: Viewer,
  ledger: LedgerDefinition,
  entry: Kept & { removedAt: Date | null },
  { closed, reversed }: { closed: boolean; reversed: boolean },
): Reason[] {
  return withAll([
    (!mayWrite(viewer, ledger, entry.communityId) || entry.sourceId !== null) && { code: 'notYours' },
    entry.removedAt !== null && { code: 'gone' },
    entry.reversesId !== null && { code: 'reversalStays' },
    !closed && { code: 'monthOpen' },
    reversed && { code: 'reversedAlready' },
  ]);
}

const isSaid = (field: LedgerField | undefined) => field?.kind === 'text' && field.required;

type Titled = { day: string; category: string; place: string; details: EntryFacts['details'] };

/**
 * What an entry is called in a list: by the fields that its ledger names, or what it must say, or where it was, or of which kind; its
 * day where it says nothing.
 */
export function entryTitle(ledger: LedgerDefinition, { day, category, place, details }: Titled): string {
  const said = Object.keys(ledger.fields).find((name) => isSaid(ledger.fields[name]));
  const text = (ledger.called ?? (said ? [said] : [])).map((name) => {
    const field = ledger.fields[name];
    return field ? detailShown('zh-CN', field, details[name]) : '';
  });
  return text.filter(Boolean).join(' ') || place || ledger.categories?.options[category]?.name[0] || day;
}

/** What stands in a field of an entry, as people read it. */
export function detailShown(locale: Locale, field: LedgerField, value: string | number | boolean | undefined): string {
  if (value === undefined || value === '') return '';
  const { yes, no } = words(locale).ledgers.entry;
  switch (field.kind) {
    case 'choice': {
      const option = field.options[String(value)];
      return option ? nameIn(locale, option) : String(value);
    }
    case 'yes-no':
      return value === true ? yes : no;
    case 'number':
      return Number(value).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN');
    default:
      return String(value);
  }
}
