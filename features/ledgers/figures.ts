import 'server-only';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerEntries } from '@/db/schema/ledgers';
import { listOver, rowsOver } from '@/features/figures/counted/queries';
import type { Figure, FigureRow } from '@/features/figures/rules';
import { countLedgers } from './counts/queries';
import { countsOf, type LedgerCount } from './counts/rules';
import { ledgers } from './definitions/all';
import { entryTitle, type LedgerDefinition } from './rules';

const counts = ledgers.flatMap(countsOf);

/** Counts the figures of all ledgers with one look at their sums. */
const countAllLedgers: NonNullable<Figure['countAll']> = (scope, period) => countLedgers(counts, scope, period);

const columns = {
  entries: ledgerEntries.entries,
  quantity: ledgerEntries.quantity,
  quantity2: ledgerEntries.quantity2,
  people: ledgerEntries.people,
};

/** Every figure of every ledger. Its number comes from the kept sums and its list from the entries; each night they are compared. */
export const ledgerFigures: Figure[] = counts.map((count) => ({
  name: count.name,
  group: `box-${count.ledger.box}`,
  unit: count.unit,
  title: count.title,
  section: count.ledger.title,
  pool: poolOf(count),
  opens: { act: count.ledger.read, path: (id) => `/desk/ledgers/entries/${id}` },
  count: async (scope, period) => (await countLedgers([count], scope, period))[0] ?? 0,
  countAll: countAllLedgers,
  ...listOf(count),
}));

/** Categories have no entry in common; stages are entries of the same things, so that none is added to another. */
function poolOf({ ledger, category }: LedgerCount): NonNullable<Figure['pool']> {
  const isApart = category !== null && !ledger.categories?.stages;
  return { of: ledger.name, ...(isApart ? { slice: { by: 'category', is: category } } : {}) };
}

function listOf({ ledger, measure, unit, category }: LedgerCount): Pick<Figure, 'list' | 'rows'> {
  const inUnit = {
    entries: undefined,
    people: undefined,
    quantity: ledgerEntries.unit,
    quantity2: ledgerEntries.unit2,
  };
  const column = inUnit[measure];
  const of = {
    from: ledgerEntries,
    where: and(
      eq(ledgerEntries.ledger, ledger.name),
      category === null ? undefined : eq(ledgerEntries.category, category),
      column && eq(column, unit),
      measure === 'people' ? isNotNull(ledgerEntries.people) : undefined,
      isNull(ledgerEntries.removedAt),
    ),
    id: ledgerEntries.id,
    at: ledgerEntries.day,
    called: ledgerEntries.place,
    communityId: ledgerEntries.communityId,
    target: ledgerEntries.id,
    amount: columns[measure],
  };
  const bare = listOver(of);
  const list: Figure['list'] = async (scope, period, asked) => {
    const page = await bare(scope, period, asked);
    return { ...page, items: await withTitles(ledger, page.items) };
  };
  return { list, rows: rowsOver(of) };
}

/** A page of entries by what they say and of what category they are. What they say stands in JSON that no sum reads. */
async function withTitles(ledger: LedgerDefinition, rows: FigureRow[]): Promise<FigureRow[]> {
  if (rows.length === 0) return rows;
  const { id, day, category, place, details } = ledgerEntries;
  const ids = rows.map((row) => row.id);
  const entries = await db.select({ id, day, category, place, details }).from(ledgerEntries).where(inArray(id, ids));
  const said = new Map(
    entries.map((entry) => {
      const category = ledger.categories?.options[entry.category]?.name ?? null;
      return [entry.id, { called: entryTitle(ledger, entry), category }];
    }),
  );
  return rows.map((row) => ({ ...row, ...said.get(row.id) }));
}
