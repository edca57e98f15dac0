import type { Locale } from '@/lib/locale';
import {
  type Column,
  choiceColumn,
  dayColumn,
  numberColumn,
  textColumn,
  yesNoColumn,
} from '@/lib/spreadsheets/columns';
import type { Sheet } from '@/lib/spreadsheets/sheet';
import { type Words, words } from '@/messages/words';
import { campaignNameMax } from './campaigns/inputs';
import { placeMax } from './inputs';
import { amountOf, type LedgerDefinition, type LedgerField, mostAmount, type Name, nameIn, unitOf } from './rules';

type Head = keyof Omit<Words['ledgers']['sheet'], 'unitIs'>;

/** What every ledger calls a column. */
export const head =
  (key: Head) =>
  ({ ledgers }: Words): string =>
    ledgers.sheet[key];

const localeOf = (text: Words): Locale => (text === words('en') ? 'en' : 'zh-CN');

/** What one ledger calls it. */
export const named = (name: Name) => (text: Words) => nameIn(localeOf(text), name);

const called = (name: Name, common: Head) => ({ header: named(name), also: [head(common)] });

const [gridMax, linkMax] = [40, 300];

/**
 * The columns of a ledger, the same in its export, its template and its import, so that what goes out comes in again. Their names
 * are the ledger's own; the names that all ledgers share are understood as well.
 */
export function entryColumns(ledger: LedgerDefinition, community: Column<string>): Sheet['columns'] {
  const { categories, place, quantity, quantity2, people } = ledger;
  const fields = Object.entries(ledger.fields).map(([name, field]) => [`details.${name}`, columnOf(field)]);
  return {
    community,
    grid: textColumn({ header: head('grid'), max: gridMax, width: 12 }),
    day: dayColumn({ ...called(ledger.day, 'day'), hint: head('dayHint'), required: true }),
    ...(categories && { category: categoryColumn(categories) }),
    ...(place && {
      place: textColumn({
        ...called(place.name, 'place'),
        max: placeMax,
        required: place.required ?? false,
        width: 24,
      }),
    }),
    ...(quantity && {
      quantity: amountColumn(quantity.name, 'quantity', true, leastOf(ledger)),
      unit: unitColumn('unit'),
    }),
    ...(quantity2 && {
      quantity2: amountColumn(quantity2.name, 'quantity2', quantity2.required),
      unit2: unitColumn('unit2'),
    }),
    ...(people && { people: amountColumn(people, 'people') }),
    campaign: textColumn({ header: head('campaign'), hint: head('campaignHint'), max: campaignNameMax, width: 20 }),
    ...Object.fromEntries(fields),
  };
}

const optionsOf = (names: [string, Name][]) => names.map(([key, name]): [string, string[]] => [key, [...name]]);

const categoryColumn = ({ name, options }: NonNullable<LedgerDefinition['categories']>) =>
  choiceColumn({
    ...called(name, 'category'),
    options: optionsOf(Object.entries(options).map(([key, option]) => [key, option.name])),
    required: true,
  });

/** The least that an entry says: nothing where an inspection may find nothing, otherwise one step of its finest unit. */
function leastOf(ledger: LedgerDefinition): number {
  if (ledger.quantity?.least === 0) return 0;
  return Math.min(...unitsIn(ledger, 'quantity').map(([, unit]) => amountOf(1, unit)));
}

const amountColumn = (name: Name, common: Head, required = false, min = 0) =>
  numberColumn({ ...called(name, common), min, max: mostAmount, required, width: 10 });

const unitColumn = (name: 'unit' | 'unit2') =>
  textColumn({ header: head(name), hint: head('unitHint'), max: 20, width: 8 });

/** The same column with every unit that belongs there, by category where they differ: for whoever fills in a template. */
export const withUnits = (column: Column<string>, ledger: LedgerDefinition, measure: 'quantity' | 'quantity2') => ({
  ...column,
  expected: (text: Words) => {
    const each = unitsIn(ledger, measure).map(([name, unit]) => {
      const called = text.figures.units[unit];
      return name ? `${nameIn(localeOf(text), name)} ${called}` : called;
    });
    return text.ledgers.sheet.unitIs(each.join(text.site.separator));
  },
  choices: (text: Words) => [...new Set(unitsIn(ledger, measure).map(([, unit]) => text.figures.units[unit]))],
});

/** The units of a measure, with their categories where they differ. */
function unitsIn(ledger: LedgerDefinition, measure: 'quantity' | 'quantity2') {
  const categories = Object.entries(ledger.categories?.options ?? { '': { name: null } });
  const each = categories.flatMap(([key, { name }]) => {
    const unit = unitOf(ledger, measure, key);
    return unit ? [[name, unit] as const] : [];
  });
  const [first] = each;
  const alike = each.length === categories.length && each.every(([, unit]) => unit === first?.[1]);
  return first && alike ? [[null, first[1]] as const] : each;
}

function columnOf(field: LedgerField): Column<string> | Column<number> | Column<boolean> {
  const { required = false, hint } = field;
  const common = { header: named(field.name), required, ...(hint && { hint: named(hint) }) };
  switch (field.kind) {
    case 'text':
      return textColumn({ ...common, max: field.max, width: field.lines ? 40 : 20 });
    case 'number':
      return numberColumn({ ...common, min: field.min, max: field.max, width: 10 });
    case 'day':
      return dayColumn(common);
    case 'choice':
      return choiceColumn({ ...common, options: optionsOf(Object.entries(field.options)) });
    case 'yes-no':
      return yesNoColumn(common);
    case 'link':
      return textColumn({ ...common, max: linkMax, width: 30 });
  }
}
