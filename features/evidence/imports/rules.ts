import type { Needs, TestMethod } from '@/db/schema/evidence.values';
import type { Unit } from '@/db/schema/ledgers.values';
import { stepsOf } from '@/features/ledgers/rules';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';

/** One row of a list, as it was read; a figure and the ledgers by their names. */
export type Line = {
  code: string;
  parent: string;
  text: string;
  method: TestMethod;
  owner: string;
  needs: Omit<Needs, 'figure' | 'least'>;
  figure: string;
  least: number | null;
  ledgers: string[];
};

/** What the names of a list may stand for. */
export type Named = {
  figureOf(name: string): { name: string; unit: Unit } | undefined;
  ledgerOf(name: string): string | undefined;
};

export type Branch = {
  line: Line;
  depth: number;
  /** Place of its parent in the list; null at the top. */
  parentAt: number | null;
  isSmallest: boolean;
  needs: Needs;
  ledgers: string[];
};

/** Ⅰ测评项目, Ⅱ指标, Ⅲ内容, 标准 and one more (domain 7.1). */
export const deepest = 5;

/**
 * The tree of a list, in its order, and for each row why it cannot stand there. `numberOf` says how people call a row's place.
 * A row stands under the one that it names, which comes before it; what evidence is asked for is said of the smallest items.
 */
export function treeOf(lines: Line[], named: Named, numberOf: (at: number) => number) {
  const places = new Map<string, number>();
  const parents = new Set(lines.map(({ parent }) => parent).filter(Boolean));
  const branches: Branch[] = [];
  const reasons: Reason[][] = lines.map((line, at) => {
    const parentAt = line.parent === '' ? null : (places.get(line.parent) ?? null);
    const depth = parentAt === null ? 1 : (branches[parentAt]?.depth ?? 0) + 1;
    const twin = places.get(line.code);
    const isSmallest = !parents.has(line.code);
    const figure = line.figure ? named.figureOf(line.figure) : undefined;
    const least = figure && line.least !== null ? stepsOf(line.least, figure.unit) : null;
    const ledgers = line.ledgers.map((name) => named.ledgerOf(name));
    const needs = { ...line.needs, figure: figure?.name ?? null, least: least ?? 0 };
    branches.push({ line, depth, parentAt, isSmallest, needs, ledgers: ledgers.filter((name) => name !== undefined) });
    if (twin === undefined) places.set(line.code, at);
    return withAll([
      twin !== undefined && { code: 'indicatorTwice', field: 'code', values: { other: numberOf(twin) } },
      line.parent !== '' && parentAt === null && { code: 'indicatorParentMissing', field: 'parent' },
      depth > deepest && { code: 'indicatorTooDeep', field: 'parent', values: { max: deepest } },
      !isSmallest && asksFor(line) && { code: 'indicatorAsksAbove', field: 'document' },
      ...wholeReasons(line.needs),
      line.figure !== '' && !figure && { code: 'figureUnknown', field: 'figure' },
      line.figure === '' && line.least !== null && { code: 'figureOfLeastMissing', field: 'figure' },
      line.figure !== '' && !(line.least && line.least > 0) && { code: 'leastMissing', field: 'least' },
      figure !== undefined && line.least !== null && least === null && { code: 'quantityTooFine', field: 'least' },
      ledgers.includes(undefined) && { code: 'ledgerUnknown', field: 'ledgers' },
      ...reasonsOfNumbers({ text: line.text, owner: line.owner }, 'numberInEvidence'),
    ]);
  });
  return { branches, reasons };
}

const counts = ['document', 'process', 'report', 'picture'] as const;

const asksFor = ({ needs, figure, ledgers }: Line) =>
  needs.statement || counts.some((part) => needs[part] > 0) || figure !== '' || ledgers.length > 0;

const wholeReasons = (needs: Line['needs']): (Reason | false)[] =>
  counts.map((field) => !Number.isInteger(needs[field]) && { code: 'cellNotWhole', field });

/** One year back from the month before this one (domain 7.2). */
export function usualPeriod(now: Date): { fromDay: string; toDay: string } {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { fromDay: day(Date.UTC(year - 1, month - 1, 1)), toDay: day(Date.UTC(year, month - 1, 0)) };
}

/** What recent rounds asked for; each round says its own (domain 7.2). */
export const usualLimits = { statementLeast: 800, statementMost: 1_500, pictureKilobytes: 2_048 };
