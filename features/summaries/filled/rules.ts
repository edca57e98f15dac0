import type { Unit } from '@/db/schema/ledgers.values';
import type { Snapshot } from '@/db/schema/summaries.values';
import { type Figure, overlap } from '@/features/figures/rules';
import { isShare, type Piece, type TextBlock } from '../text/rules';

/** What stands behind a filled token: each opens somewhere on the desk. */
export type Behind = { id: string; day: string; what: string; amount: number; path: string };

/** A piece of a summary with what the records say of it now, or said when it was signed. */
export type Filled =
  | { kind: 'text'; text: string }
  | {
      kind: 'figure';
      token: string;
      shown: string;
      name: string;
      names: string[];
      count: number;
      unit: Unit;
      /** Of what a share is a part. */
      whole?: number | undefined;
    }
  | { kind: 'list'; token: string; shown: string; name: string; rows: Behind[] }
  | { kind: 'claim'; token: string; shown: string; ledgers: string[]; evidence: number }
  | { kind: 'gap'; token: string; why: 'gap' | 'unknown' | 'units' | 'twice'; name: string };

export type FilledBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string } | { kind: 'paragraph'; pieces: Filled[] };

/** The figures whose records stand behind a token: of a share those of its part, which are among those of the whole. */
export const listedNames = ({ token, names }: { token: string; names: string[] }): string[] =>
  isShare(token) ? names.slice(0, 1) : names;

/** The gaps of a text, each token once. */
export function gapsOf(blocks: FilledBlock[]): Extract<Filled, { kind: 'gap' }>[] {
  const gaps = piecesIn(blocks).filter((piece) => piece.kind === 'gap');
  return [...new Map(gaps.map((gap) => [gap.token, gap])).values()];
}

/** The claims of a text for which there is no evidence in its period. */
export const unprovenOf = (blocks: FilledBlock[]) =>
  piecesIn(blocks)
    .filter((piece) => piece.kind === 'claim')
    .filter(({ evidence }) => evidence === 0);

export const piecesIn = (blocks: FilledBlock[]): Filled[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []));

/** Whether figures that are added count something twice: the same one again, a whole and its part, or parts that cross. */
export const countsTwice = (added: Pick<Figure, 'name' | 'pool'>[]): boolean =>
  added.some((figure, at) => added.slice(at + 1).some((other) => overlap(figure, other)));

/** Asks each token once: the same one that stands in fifty places has one answer. */
export function onceEach(ask: (piece: Piece) => Promise<Filled>): (piece: Piece) => Promise<Filled> {
  const answers = new Map<string, Promise<Filled>>();
  return async (piece) => {
    if (piece.kind === 'text') return piece;
    const answer = answers.get(piece.token) ?? ask(piece);
    answers.set(piece.token, answer);
    return answer;
  };
}

/** A text with the figures with which it was signed; what is not among them stays a gap. */
export function thawed(blocks: TextBlock[], { figures }: Snapshot): FilledBlock[] {
  const byToken = new Map(figures.map((figure) => [figure.token, figure]));
  const of = (piece: Piece): Filled => {
    if (piece.kind === 'text') return piece;
    const { token } = piece;
    const frozen = byToken.get(token);
    if (!frozen) return { kind: 'gap', token, why: 'gap', name: token };
    const { kind, shown, name, names, count, whole, rows } = frozen;
    if (kind === 'list') return { kind, token, shown, name, rows };
    if (kind === 'claim') return { kind, token, shown, ledgers: names, evidence: count };
    return { kind, token, shown, name, names, count, whole, unit: frozen.unit as Unit };
  };
  return blocks.map((block) => (block.kind === 'heading' ? block : { kind: block.kind, pieces: block.pieces.map(of) }));
}

/** Items as official texts enumerate them: 一是…；二是…。 A single one stands alone. */
export function enumerated(items: string[]): string {
  const numbers = '一二三四五六七八九十';
  if (items.length < 2) return items[0] ?? '';
  return items.map((item, at) => `${numbers[at] ?? at + 1}是${item}`).join('；');
}

/** Places as one names them: 甲、乙、丙等 5 处. */
export const placesSaid = (places: string[]): string =>
  places.length <= 3 ? places.join('、') : `${places.slice(0, 3).join('、')}等${places.length}处`;
