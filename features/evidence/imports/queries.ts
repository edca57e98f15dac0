import 'server-only';
import type { ImportPreview } from '@/db/schema/imports.values';
import * as texts from '@/features/announcements/imports/queries';
import { figures } from '@/features/figures/queries';
import { figureName } from '@/features/figures/rules';
import { ledgers } from '@/features/ledgers/definitions/all';
import { locales } from '@/lib/locale';
import type { Reason } from '@/lib/rule-broken';
import { type BadCell, firstOfEach, readSheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { type Branch, type Line, type Named, treeOf } from './rules';
import { type IndicatorRow, indicatorSheet } from './sheets';

export type Import = texts.Import;

/** An uploaded test system, for the person who uploaded it alone. */
export const getImport = (viewer: Viewer, id: string) => texts.getImport(viewer, id, 'indicators');

/** The one that the viewer uploaded last and that still waits. */
export const getWaitingImport = (viewer: Viewer) => texts.getWaitingImport(viewer, 'indicators');

export type Checked = {
  branches: Branch[];
  total: number;
  bad: BadCell[];
  ignored: string[];
  preview: ImportPreview[];
};

/** Reads a test system and says which cells are wrong. Changes nothing. */
export async function checkList(content: Uint8Array): Promise<Checked> {
  const read = await readSheet(indicatorSheet, content);
  const numberAt = (at: number) => read.rows[at]?.number ?? 0;
  const { branches, reasons } = treeOf(
    read.rows.map(({ row }) => lineOf(row)),
    named,
    numberAt,
  );
  const found = reasons.flatMap((ofRow, at) => ofRow.map((reason) => cellOf(numberAt(at), reason)));
  const bad = firstOfEach([...read.bad, ...found]);
  const preview = branches.slice(0, 20).map(({ line, depth, isSmallest, needs }) => ({
    title: line.text,
    column: `${'　'.repeat(depth - 1)}${line.code}`,
    community: null,
    publishedAt: null,
    of: 'indicators' as const,
    ...(isSmallest ? { needs } : {}),
  }));
  return { branches, total: branches.length, bad, ignored: read.ignored, preview };
}

const lineOf = (row: IndicatorRow): Line => ({
  code: row.code ?? '',
  parent: row.parent ?? '',
  text: row.text ?? '',
  method: row.method ?? 'material',
  owner: row.owner ?? '',
  needs: {
    document: row.document ?? 0,
    process: row.process ?? 0,
    report: row.report ?? 0,
    picture: row.picture ?? 0,
    statement: row.statement ?? false,
  },
  figure: row.figure ?? '',
  least: row.least,
  ledgers: (row.ledgers ?? '').split(/[、,，;；\n]/).flatMap((name) => name.trim() || []),
});

const same = (one: string, other: string) =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

const isCalled = (figure: (typeof figures)[number], name: string): boolean =>
  figure.name === name || locales.some((locale) => same(figureName(locale, figure), name));

export const named: Named = {
  figureOf: (name) => {
    const found = figures.filter((figure) => isCalled(figure, name));
    return found.length === 1 ? found[0] : undefined;
  },
  ledgerOf: (name) => {
    const [title = '', category] = name.split(/[：:]/).map((part) => part.trim());
    const ledger = ledgers.find((one) => one.name === title || one.title.some((word) => same(word, title)));
    if (!ledger || category === undefined) return ledger?.name;
    const options = Object.entries(ledger.categories?.options ?? {});
    const [key] = options.find(([, option]) => option.name.some((word) => same(word, category))) ?? [];
    return key && `${ledger.name}.${key}`;
  },
};

const cellOf = (row: number, { code, field = 'text', values }: Reason): BadCell => ({
  row,
  column: field,
  code,
  ...(values ? { values } : {}),
});
