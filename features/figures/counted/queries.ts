import 'server-only';
import { and, asc, desc, eq, gte, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { type Cursor, cursorOf, type Page, pageOf } from '@/db/keyset';
import { dayOf, fromShanghai } from '@/lib/time';
import { type Figure, type FigureRow, instantsOf, type PageAsked, type Period, type Scope } from '../rules';

const pageSize = 30;

type Listed = {
  from: PgTable;
  joins?: readonly { table: PgTable; on: SQL }[];
  where?: SQL | undefined;
  id: PgColumn;
  /** By what the period is taken: an instant, or a day as text. An index should begin with it, or with what `where` names. */
  at: PgColumn;
  called: PgColumn;
  number?: PgColumn | undefined;
  lasting?: PgColumn;
  category?: PgColumn;
  communityId: PgColumn;
  target: PgColumn;
  /** What an entry adds; one when it is left out. */
  amount?: PgColumn;
  /** Counts each value of it once in a period, however many rows it has: people, not times. The first of its rows stands in the list. */
  distinct?: PgColumn;
};

export type Definition = Pick<Figure, 'name' | 'group' | 'unit' | 'opens' | 'pool'> & Listed;

/** The list alone, of a figure whose number is kept elsewhere. */
export const listOver =
  (of: Listed): Figure['list'] =>
  (scope, period, page) =>
    pageOfRows(of, scope, period, page);

/** How many entries such a list has. */
export const rowsOver =
  (of: Listed): Figure['rows'] =>
  async (scope, period) => {
    const value = numberOf({ ...of, amount: undefined });
    const [row] = await joined(of, db.select({ value }).from(of.from).$dynamic()).where(within(of, scope, period));
    return row?.value ?? 0;
  };

/** A figure over the rows of a table: the number and the list are made from one definition, so they cannot differ. */
export function figureOver(of: Definition): Figure {
  const { name, group, unit, opens, pool } = of;
  const figure: Figure = {
    ...{ name, group, unit, opens },
    ...(pool ? { pool } : {}),
    ...(of.distinct ? { once: true } : {}),
    count: (scope, period) => countOf(of, scope, period),
    list: listOver(of),
    rows: rowsOver(of),
  };
  definitions.set(figure, of);
  return figure;
}

const definitions = new WeakMap<Figure, Definition>();

/** Over which rows a figure is; undefined for one that is counted in another way. */
export const definitionOf = (figure: Figure): Definition | undefined => definitions.get(figure);

/** What the rows add up to, or only those of them that a condition leaves. */
export function numberOf(
  { amount, distinct }: Pick<Listed, 'distinct'> & { amount?: PgColumn | undefined },
  left?: SQL,
) {
  const only = left ? sql` filter (where ${left})` : sql``;
  if (amount) return sql<number>`coalesce(sum(${amount})${only}, 0)`.mapWith(Number);
  return sql<number>`count(${distinct ? sql`distinct ${distinct}` : sql`*`})${only}`.mapWith(Number);
}

async function countOf(of: Listed, scope: Scope, period: Period): Promise<number> {
  const value = numberOf(of);
  const [row] = await joined(of, db.select({ value }).from(of.from).$dynamic()).where(within(of, scope, period));
  return row?.value ?? 0;
}

async function pageOfRows(of: Listed, scope: Scope, period: Period, asked: PageAsked): Promise<Page<FigureRow>> {
  const { size = pageSize } = asked;
  const cursor = cursorOf(asked.after) ?? cursorOf(asked.before);
  const direction = cursorOf(asked.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const here = within(of, scope, period);
  const { query, at, id } = of.distinct ? firstRows(of, here) : everyRow(of, here);
  const beyond = cursor && past(of, { at, id }, cursor, direction);
  const rows = await query(beyond)
    .orderBy(order(at), order(id))
    .limit(size + 1);
  const entries = rows.map((row): FigureRow => ({ ...row, at: instantOf(row.at) }) as FigureRow);
  return pageOf(entries, size, direction, cursor !== undefined, ({ at, id }) => ({ at, id }));
}

function everyRow(of: Listed, here: SQL | undefined) {
  const { at, id, ...fields } = fieldsOf(of);
  const rows = joined(
    of,
    db
      .select({ ...fields, at, id })
      .from(of.from)
      .$dynamic(),
  );
  return { query: (beyond?: SQL) => rows.where(and(here, beyond)), at: at.sql, id: id.sql };
}

/** The first row of each value that counts once, whole: what it is called, where and when belong together. */
function firstRows(of: Listed, here: SQL | undefined) {
  const turn = sql<number>`row_number() over (partition by ${of.distinct} order by ${of.at}, ${of.id}, ${of.called})`;
  const numbered = joined(
    of,
    db
      .select({ ...fieldsOf(of), turn: turn.as('turn') })
      .from(of.from)
      .$dynamic(),
  );
  const rows = numbered.where(here).as('numbered');
  const query = (beyond?: SQL) =>
    db
      .select()
      .from(rows)
      .where(and(eq(rows.turn, 1), beyond))
      .$dynamic();
  return { query, at: sql`${rows.at}`, id: sql`${rows.id}` };
}

function fieldsOf({ id, at, called, number, lasting, category, communityId, target, amount }: Listed) {
  const one = (column: PgColumn | undefined) => (column ? sql`${column}`.mapWith(column) : sql`null`);
  return {
    id: sql<string>`${id}`.as('id'),
    at: sql`${at}`.mapWith(at).as('at'),
    called: one(called).as('called'),
    number: one(number).as('number'),
    lasting: one(lasting).as('lasting'),
    category: one(category).as('category'),
    communityId: one(communityId).as('community'),
    target: one(target).as('target'),
    amount: amount ? sql`${amount}`.mapWith(Number).as('amount') : sql`1`.mapWith(Number).as('amount'),
  };
}

/** The rows of a definition in a period and reach. */
export function within({ at, where, communityId }: Listed, scope: Scope, period: Period): SQL | undefined {
  const { from, until } = instantsOf(period);
  const inPeriod = isDay(at) ? and(gte(at, period.from), lte(at, period.to)) : and(gte(at, from), lt(at, until));
  return and(inPeriod, where, scope.communityId === null ? undefined : eq(communityId, scope.communityId));
}

type Place = { at: SQL; id: SQL };

function past({ at: column }: Listed, { at, id }: Place, cursor: Cursor, direction: 'older' | 'newer'): SQL {
  const value = isDay(column) ? dayOf(cursor.at) : cursor.at;
  return sql`(${at}, ${id}) ${sql.raw(direction === 'older' ? '<' : '>')} (${sql.param(value, column)}, ${cursor.id})`;
}

const isDay = (at: PgColumn) => at.dataType === 'string';
const instantOf = (at: unknown) => (at instanceof Date ? at : fromShanghai(`${at} 00:00`));

/** The joins of a definition; their columns are named by the definition alone, so the type of the query stays. */
export function joined<Q>({ joins = [] }: Listed, query: Q): Q {
  type Joinable = { innerJoin(table: PgTable, on: SQL): Joinable };
  return joins.reduce((so, { table, on }) => so.innerJoin(table, on), query as Joinable) as Q;
}
