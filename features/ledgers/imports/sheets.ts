import { choiceColumn, textColumn } from '@/lib/spreadsheets/columns';
import { defineSheet, type Sheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { wholePlace } from '../inputs';
import { type LedgerDefinition, mayWrite } from '../rules';
import { entryColumns, head, named, withUnits } from '../sheets';

type Place = { id: string; name: string; nameEn: string };

const mostRows = 2_000;

/** A list of a ledger as it is read; one that was exported says of its rows whether they were taken back. */
export function importSheet(viewer: Viewer, ledger: LedgerDefinition, communities: Place[]): Sheet {
  const whole: [string, string[]] = [wholePlace, [words('zh-CN').ledgers.whole, words('en').ledgers.whole]];
  const places = [...communities.map(({ id, name, nameEn }): [string, string[]] => [id, [name, nameEn]]), whole];
  const isMine = ([id]: [string, string[]]) => mayWrite(viewer, ledger, id === wholePlace ? null : id);
  const belongs = viewer.kind === 'staff' && viewer.communityId !== null;
  const community = choiceColumn({
    header: head('community'),
    options: places.filter(isMine),
    others: places.filter((place) => !isMine(place)),
    required: !belongs,
    ...(belongs && { hint: head('communityHint') }),
  });
  return defineSheet({
    name: named(ledger.title),
    maxRows: mostRows,
    columns: { ...entryColumns(ledger, community), state: textColumn({ header: head('state'), max: 100 }) },
    formulas: 'refused',
  });
}

/** Names that are offered, while others are taken as well: a grid may have been drawn anew since. */
type Offered = { grids: string[]; campaigns: string[] };

/** The same to fill in, with the communities for which the viewer writes, and what is known there. */
export function templateSheet(viewer: Viewer, ledger: LedgerDefinition, communities: Place[], offered: Offered): Sheet {
  const sheet = importSheet(viewer, ledger, communities);
  const { state: _, ...columns } = sheet.columns;
  const { grid, campaign, unit, unit2 } = columns;
  const units = {
    ...(unit && { unit: withUnits(unit, ledger, 'quantity') }),
    ...(unit2 && { unit2: withUnits(unit2, ledger, 'quantity2') }),
  };
  const names = {
    ...(grid && { grid: { ...grid, choices: () => offered.grids } }),
    ...(campaign && { campaign: { ...campaign, choices: () => offered.campaigns } }),
  };
  return { ...sheet, columns: { ...columns, ...names, ...units } };
}

/** A row of a list as it was read; amounts and texts are null where their cell is empty, wrong, or not of this ledger. */
export type LedgerRow = {
  community: string | null;
  grid: string | null;
  day: string | null;
  category?: string | null;
  place?: string | null;
  quantity?: number | null;
  unit?: string | null;
  quantity2?: number | null;
  unit2?: string | null;
  people?: number | null;
  campaign: string | null;
  state: string | null;
} & { [field: `details.${string}`]: string | number | boolean | null };
