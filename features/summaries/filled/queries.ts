import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, asc, desc, eq, gt, gte, isNull, lte, ne, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/events';
import { eventKinds } from '@/db/schema/events.values';
import { ledgerEntries } from '@/db/schema/ledgers';
import { planItems } from '@/db/schema/plans';
import { countAll, figures } from '@/features/figures/queries';
import { type Figure, figureName, instantsOf, type Period, type Scope, shareSaid } from '@/features/figures/rules';
import { countLedgers } from '@/features/ledgers/counts/queries';
import { countsOf, type LedgerCount } from '@/features/ledgers/counts/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { dayOf } from '@/lib/time';
import { words } from '@/messages/words';
import { amountSaid } from '../amounts/rules';
import { casesOfPeople } from '../people/queries';
import { figuresIn, type Piece, type TextBlock } from '../text/rules';
import { type Behind, countsTwice, enumerated, type Filled, type FilledBlock, onceEach, placesSaid } from './rules';

/** Whose records fill a text, of which days, and whether figures are said roundly. */
export type Filling = { scope: Scope; period: Period; rounded: boolean };

const text = () => words('zh-CN').summaries;
const units = () => words('zh-CN').figures.units;

/** A text with every token filled from the records as they are now. */
export async function fill(blocks: TextBlock[], filling: Filling): Promise<FilledBlock[]> {
  const names = figuresIn(blocks);
  const wanted = figures.filter(({ name }) => names.includes(name));
  const counted = await countAll(wanted, filling.scope, filling.period);
  const known = new Map(counted.map((figure) => [figure.name as string, figure]));
  const filled = async (piece: Piece): Promise<Filled> => {
    switch (piece.kind) {
      case 'text':
        return piece;
      case 'figure':
        return figureOf(piece, known, filling);
      case 'share':
        return shareOf(piece, filling);
      case 'places':
        return listed(piece.token, placesName(piece), await placesOf(piece, filling), placesSaid);
      case 'cases':
        return listed(piece.token, text().cases, await casesOf(piece.of, filling), (said) => said.join('；'));
      case 'plans':
        return listed(piece.token, text().plans, await plansOf(filling), enumerated);
      case 'claim':
        return claimOf(piece, filling);
    }
  };
  const once = onceEach(async (piece) => {
    const answer = await filled(piece);
    // What is asked of SQLite is answered at once, and blocks: others have their turn in between.
    if (piece.kind !== 'figure') await turn();
    return answer;
  });
  const whole: FilledBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') whole.push(block);
    else whole.push({ kind: block.kind, pieces: await inTurn(block.pieces, once) });
  }
  return whole;
}

async function inTurn(pieces: Piece[], filled: (piece: Piece) => Promise<Filled>): Promise<Filled[]> {
  const done: Filled[] = [];
  for (const piece of pieces) done.push(await filled(piece));
  return done;
}

type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>;
type Known = Map<string, Pick<Figure, 'name' | 'unit' | 'title' | 'pool'> & { count: number }>;

function figureOf({ token, names }: Of<'figure'>, known: Known, { rounded }: Filling): Filled {
  const parts = names.map((name) => known.get(name));
  const found = parts.filter((part) => part !== undefined);
  const name = found.map((figure) => figureName('zh-CN', figure)).join('、') || names.join('、');
  if (found.length < parts.length) return { kind: 'gap', token, why: 'unknown', name: names.join('、') };
  const [unit] = new Set(found.map((figure) => figure.unit));
  if (!unit || found.some((figure) => figure.unit !== unit)) return { kind: 'gap', token, why: 'units', name };
  if (countsTwice(found)) return { kind: 'gap', token, why: 'twice', name };
  const total = found.reduce((all, figure) => all + figure.count, 0);
  if (total <= 0) return { kind: 'gap', token, why: 'gap', name };
  const shown = amountSaid('zh-CN', total, unit, units()[unit], rounded);
  return { kind: 'figure', token, shown, name, names, count: total, unit };
}

async function shareOf({ token, ledger: name, category }: Of<'share'>, { scope, period }: Filling): Promise<Filled> {
  const ledger = ledgerNamed(name);
  if (!ledger?.ratio) return { kind: 'gap', token, why: 'unknown', name };
  const of = countsOf(ledger).filter((figure) => figure.category === (category || null));
  const [whole, part] = ['quantity', 'quantity2'].map((measure) => of.find((figure) => figure.measure === measure));
  if (!whole || !part) return { kind: 'gap', token, why: 'unknown', name };
  const [all = 0, some = 0] = await countLedgers([whole, part], scope, period);
  const title = `${ledger.title[0]}·${ledger.ratio.name[0]}`;
  if (all <= 0) return { kind: 'gap', token, why: 'gap', name: title };
  const names = [part.name, whole.name];
  const said = { kind: 'figure', token, shown: shareSaid(some, all), name: title } as const;
  return { ...said, names, count: some, whole: all, unit: part.unit };
}

/** A claim with how many entries of its ledgers show it. */
async function claimOf(
  { token, text: claim, ledgers: names }: Of<'claim'>,
  { scope, period }: Filling,
): Promise<Filled> {
  const counts = names.map(ledgerNamed).flatMap((ledger): LedgerCount[] => {
    if (!ledger) return [];
    const of = { ledger, measure: 'entries', unit: ledger.counts, category: null, title: ledger.title } as const;
    return [{ ...of, name: `${ledger.name}.entries` }];
  });
  const evidence = (await countLedgers(counts, scope, period)).reduce((all, one) => all + one, 0);
  return { kind: 'claim', token, shown: claim, ledgers: names, evidence };
}

/** Entries that count: of the place and the days, not taken out, and not reversing others (asked so that the days' index answers). */
const standing = ({ scope, period }: Pick<Filling, 'scope' | 'period'>) =>
  and(
    gte(ledgerEntries.day, period.from),
    lte(ledgerEntries.day, period.to),
    isNull(ledgerEntries.removedAt),
    gt(ledgerEntries.entries, 0),
    scope.communityId === null ? undefined : eq(ledgerEntries.communityId, scope.communityId),
  );

type Said = Behind & { said: string };

function listed(token: string, name: string, found: Said[], say: (said: string[]) => string): Filled {
  if (found.length === 0) return { kind: 'gap', token, why: 'gap', name };
  const rows = found.map(({ said: _, ...row }) => row);
  return { kind: 'list', token, shown: say(found.map(({ said }) => said)), name, rows };
}

const placesName = ({ ledger, category }: Of<'places'>) => {
  const known = ledgerNamed(ledger);
  const options = known?.categories?.options ?? {};
  const part = Object.hasOwn(options, category) ? options[category]?.name[0] : undefined;
  return [known?.title[0] ?? ledger, part, text().places].filter(Boolean).join('·');
};

/** The places of a category's entries, those with the most first, each once. */
async function placesOf({ ledger, category }: Of<'places'>, filling: Filling): Promise<Said[]> {
  const { place } = ledgerEntries;
  const rows = await db
    .select({
      place,
      id: sql<string>`min(${ledgerEntries.id})`,
      day: sql<string>`max(${ledgerEntries.day})`,
      amount: sum(ledgerEntries.quantity).mapWith(Number),
    })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.ledger, ledger),
        category ? eq(ledgerEntries.category, category) : undefined,
        ne(place, ''),
        standing(filling),
      ),
    )
    .groupBy(place)
    .orderBy(desc(sum(ledgerEntries.quantity)), asc(place))
    .limit(50);
  return rows.map((row) => ({ ...row, said: row.place, what: row.place, path: `/desk/ledgers/entries/${row.id}` }));
}

/** Typical cases by rule: the three events, of all kinds or of one, to which most people came. */
async function casesOf(of: string, { scope, period }: Filling): Promise<Said[]> {
  if (of === 'honours') return casesOfPeople(scope, period);
  const kind = eventKinds.find((known) => known === of);
  if (!kind && of !== 'events') return [];
  const { from, until } = instantsOf(period);
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.status, 'held'),
        kind ? eq(events.kind, kind) : undefined,
        gte(events.startsAt, from),
        sql`${events.startsAt} < ${sql.param(until, events.startsAt)}`,
        scope.communityId === null ? undefined : eq(events.communityId, scope.communityId),
      ),
    )
    .orderBy(desc(events.attendance), desc(events.startsAt), asc(events.id))
    .limit(3);
  return rows.map(({ id, title, number, startsAt, attendance }) => {
    const amount = attendance ?? 0;
    const said = text().eventCase(title, amountSaid('zh-CN', amount, 'visit', units().visit, false));
    return { id, day: dayOf(startsAt), what: title, amount, path: `/desk/events/${number}/after`, said };
  });
}

/** What is planned after the period and still open, and what is overdue: the next steps of a summary. */
async function plansOf({ scope }: Filling): Promise<Said[]> {
  const rows = await db
    .select()
    .from(planItems)
    .where(
      and(
        eq(planItems.status, 'open'),
        scope.communityId === null ? isNull(planItems.communityId) : eq(planItems.communityId, scope.communityId),
      ),
    )
    .orderBy(asc(planItems.dueDay), asc(planItems.id))
    .limit(10);
  return rows.map(({ id, what, dueDay }) => ({
    id,
    day: dueDay,
    what,
    amount: 1,
    path: `/desk/plans/${id}`,
    said: what,
  }));
}
