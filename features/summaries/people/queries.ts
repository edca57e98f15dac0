import 'server-only';
import type { Scope } from '@/features/figures/rules';
import { listAwardedOnRoll, listOnRoll, type RollItem } from '@/features/honours/queries';
import { dayOf } from '@/lib/time';
import { words } from '@/messages/words';
import { type Behind, type Filled, type FilledBlock, piecesIn } from '../filled/rules';
import { isOfPeople } from '../text/rules';

const text = () => words('zh-CN').summaries;
const most = 3;

/** Typical good people by rule: the three who were honoured last in the period, of those who agreed to be named. */
export async function casesOfPeople(scope: Scope, period: { from: string; to: string }) {
  const items = await listAwardedOnRoll(scope.communityId, period, most);
  return items.map((item): Behind & { said: string } => ({
    ...{ id: item.id, day: dayOf(item.awardedAt), what: text().goodPerson(item.slug), amount: 1 },
    ...{ path: `/desk/honours/${item.slug}`, said: nameOf(item) },
  }));
}

const nameOf = ({ person }: RollItem): string => {
  const category = words('zh-CN').nominations.categories[person.category];
  return text().personCase(category, person.name, person.oneLine ?? '');
};

type Listed = Extract<Filled, { kind: 'list' }>;
const isOfThem = (piece: Filled): piece is Listed => piece.kind === 'list' && isOfPeople(piece.token);

/**
 * A text that was signed with the people named as they may be named today: a signature fixes numbers and words, but no consent
 * (PIPL 15, 47). What is kept of them in the snapshot is their number alone.
 */
export async function withPeopleNamed(blocks: FilledBlock[]): Promise<FilledBlock[]> {
  const ids = piecesIn(blocks).flatMap((piece) => (isOfThem(piece) ? piece.rows.map(({ id }) => id) : []));
  if (ids.length === 0) return blocks;
  const named = new Map((await listOnRoll(ids)).map((item) => [item.id, nameOf(item)]));
  const of = (piece: Filled): Filled =>
    isOfThem(piece)
      ? { ...piece, shown: piece.rows.map(({ id }) => named.get(id) ?? text().unnamed).join('；') }
      : piece;
  return blocks.map((block) => (block.kind === 'heading' ? block : { ...block, pieces: block.pieces.map(of) }));
}
