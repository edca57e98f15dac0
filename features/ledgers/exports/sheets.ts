import type { Locale } from '@/lib/locale';
import { dateColumn, textColumn } from '@/lib/spreadsheets/columns';
import { allPages, type ExportedList, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { words } from '@/messages/words';
import { ledgerNamed } from '../definitions/all';
import { entryFilter } from '../inputs';
import { type EntryRow, listEntries } from '../queries';
import { amountOf, type LedgerDefinition } from '../rules';
import { entryColumns, head, named } from '../sheets';
import { reversedAmong } from './queries';

const prefix = 'ledger-';

/** The list of a ledger among those that are exported, by its name there: `ledger-banners`. */
export function exportNamed(name: string) {
  const ledger = name.startsWith(prefix) ? ledgerNamed(name.slice(prefix.length)) : undefined;
  return ledger && { act: ledger.read, list: ledgerExport(ledger) };
}

const mostRows = 20_000;

/** A ledger as a file, in the office's columns, under the filter of its page. */
function ledgerExport(ledger: LedgerDefinition): ExportedList {
  return exportedList({
    sheet: defineSheet({
      name: named(ledger.title),
      maxRows: mostRows,
      columns: {
        ...entryColumns(ledger, textColumn({ header: head('community'), max: 100 })),
        enteredBy: textColumn({ header: head('enteredBy'), max: 100, width: 12 }),
        enteredAt: dateColumn({ header: head('enteredAt') }),
        state: textColumn({ header: head('state'), max: 20, width: 10 }),
      },
    }),
    filter: entryFilter,
    async *pages(viewer, filter, locale) {
      const load = (before: string | undefined) =>
        listEntries(viewer, ledger, { ...filter, ...(before ? { before } : {}) }, exportPageSize);
      for await (const rows of allPages(load)) {
        const reversed = await reversedAmong(rows.map(({ id }) => id));
        yield rows.map((row) => cellsOf(locale, row, reversed.has(row.id)));
      }
    },
  });
}

function cellsOf(locale: Locale, row: EntryRow, reversed: boolean): Record<string, unknown> {
  const { figures, ledgers: text } = words(locale);
  const { unit, quantity2, unit2, details, reversesId } = row;
  return {
    ...row,
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [`details.${name}`, value])),
    community: (locale === 'en' ? row.communityEn : row.community) ?? text.whole,
    quantity: amountOf(row.quantity, unit),
    unit: figures.units[unit],
    quantity2: quantity2 === null || !unit2 ? null : amountOf(quantity2, unit2),
    unit2: unit2 && figures.units[unit2],
    state: reversesId ? text.reversal : reversed ? text.reversed : null,
  };
}
