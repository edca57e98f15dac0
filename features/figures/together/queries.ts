import 'server-only';
import { or } from 'drizzle-orm';
import { db } from '@/db/client';
import { type Definition, definitionOf, joined, numberOf, within } from '../counted/queries';
import type { Figure, FigureName, Period, Scope } from '../rules';

type Numbers = [name: FigureName, count: number][];

/** What each of these figures counts; those over the same rows by the same day are counted with one statement. */
export async function countTogether(figures: Figure[], scope: Scope, period: Period): Promise<Numbers> {
  const looks: Definition[][] = [];
  const alone: Figure[] = [];
  for (const figure of figures) {
    const of = definitionOf(figure);
    const look = of && looks.find(([first]) => first && overSameRows(first, of));
    if (look) look.push(of);
    else if (of) looks.push([of]);
    else alone.push(figure);
  }
  const counted = await Promise.all([
    ...looks.map((look) => countLook(look, scope, period)),
    ...alone.map(async ({ name, count }): Promise<Numbers> => [[name, await count(scope, period)]]),
  ]);
  return counted.flat();
}

function overSameRows(one: Definition, other: Definition): boolean {
  const [joins, others] = [one.joins ?? [], other.joins ?? []];
  if (one.from !== other.from || one.at !== other.at || one.communityId !== other.communityId) return false;
  return joins.length === others.length && joins.every(({ on }, at) => on === others[at]?.on);
}

async function countLook(look: Definition[], scope: Scope, period: Period): Promise<Numbers> {
  const [first] = look;
  if (!first) return [];
  const wheres = look.map(({ where }) => where);
  // Where every figure has a condition, rows that are of none need not be looked at.
  const where = wheres.includes(undefined) ? undefined : or(...new Set(wheres));
  const fields = Object.fromEntries(look.map((of, at) => [`n${at}`, numberOf(of, of.where)]));
  const rows = joined(first, db.select(fields).from(first.from).$dynamic());
  const [row] = await rows.where(within({ ...first, where }, scope, period));
  return look.map(({ name }, at) => [name, row?.[`n${at}`] ?? 0]);
}
