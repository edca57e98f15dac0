import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import type { FrozenFigure, Snapshot } from '@/db/schema/summaries.values';
import { figures } from '@/features/figures/queries';
import { dayOf } from '@/lib/time';
import type { Filling } from '../filled/queries';
import { type Behind, type Filled, type FilledBlock, listedNames, piecesIn } from '../filled/rules';
import { isOfPeople } from '../text/rules';

/** Records that are listed under one figure; of more it is said how many they are. */
const most = 100;

/** What stands behind every token of a filled text: its number as it is said, and its records. */
export async function snapshotOf(blocks: FilledBlock[], { scope, period }: Filling, now: Date): Promise<Snapshot> {
  const tokens = new Map<string, FrozenFigure>();
  for (const piece of piecesIn(blocks)) {
    if (piece.kind === 'text' || piece.kind === 'gap' || tokens.has(piece.token)) continue;
    tokens.set(piece.token, await frozenOf(piece, { scope, period }));
    // SQLite answers at once, and blocks: others have their turn in between.
    await turn();
  }
  return { ...period, takenAt: now.toISOString(), figures: [...tokens.values()] };
}

type Tokened = Exclude<Filled, { kind: 'text' | 'gap' }>;
type Where = Pick<Filling, 'scope' | 'period'>;

async function frozenOf(piece: Tokened, where: Where): Promise<FrozenFigure> {
  const { kind, token, shown } = piece;
  if (piece.kind === 'claim') {
    const { ledgers: names, evidence: count } = piece;
    return { ...{ kind, token, shown, names, count }, name: shown, unit: 'entry', rows: [], more: 0 };
  }
  if (piece.kind === 'list') {
    const { name, rows } = piece;
    const said = isOfPeople(token) ? rows.map(({ what }) => what).join('；') : shown;
    return { ...{ kind, token, shown: said, name, rows }, names: [], count: rows.length, unit: 'entry', more: 0 };
  }
  const { name, names, count, whole, unit } = piece;
  return {
    ...{ kind, token, shown, name, names, count, whole, unit },
    ...(await recordsOf(listedNames(piece), where)),
  };
}

/** The records that some figures count, the latest first, and how many more there are. */
export async function recordsOf(names: string[], { scope, period }: Where, size = most) {
  const counted = figures.filter(({ name }) => names.includes(name));
  const found = await Promise.all(
    counted.map(async (figure) => {
      const [page, total] = await Promise.all([figure.list(scope, period, { size }), figure.rows(scope, period)]);
      const rows = page.items.map(({ id, at, called, number, lasting, amount, target }): Behind => {
        const what = lasting ?? (number ? `${called}（${number}）` : called);
        return { id, day: dayOf(at), what, amount, path: figure.opens.path(target) };
      });
      return { rows, total };
    }),
  );
  const listed = found.flatMap(({ rows }) => rows).toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const rows = listed.slice(0, size);
  return { rows, more: found.reduce((sum, { total }) => sum + total, 0) - rows.length };
}
