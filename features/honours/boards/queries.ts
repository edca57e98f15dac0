import 'server-only';
import { readPicture } from '@/features/nominations/people/queries';
import { getPortal } from '@/features/pages/queries';
import { env } from '@/lib/env';
import type { Board } from '@/lib/print/board';
import { formatDate } from '@/lib/time';
import { visitor } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type BatchView, getBatch } from '../queries';
import { batchName } from '../rules';

/** A board as it may be shown now: its pictures are ids until it is printed. */
type Shown = Omit<Board, 'people'> & {
  people: (Omit<Board['people'][number], 'picture'> & { picture: { id: string; alt: string } | null })[];
};

/** The board of a batch, with those alone who may be shown now; undefined when that is nobody. */
export async function getBoard(slug: string): Promise<Shown | undefined> {
  const batch = await getBatch(slug);
  if (!batch || batch.people.length === 0) return undefined;
  const { honours, certificates } = words('zh-CN');
  const { name: portal, subDistrict } = await getPortal();
  const place = (batch.communityId && batch.community?.name) || '';
  return {
    portal,
    community: subDistrict + place,
    title: honours.board.title,
    batch: batchName('zh-CN', batch),
    people: batch.people.map((one) => personOf(one, certificates.printed.honour)),
    address: boardAddress(slug),
    scanWords: honours.board.scan,
    issuer: subDistrict + place,
    date: formatDate('zh-CN', batch.publishedAt),
    language: 'zh-CN',
    madeAt: batch.publishedAt,
  };
}

/** Where the code of a board leads back to. */
export const boardAddress = (slug: string) => `${env().LINLI_ORIGIN}/honours/batches/${slug}`;

function personOf(
  { person }: BatchView['people'][number],
  honour: (category: string) => string,
): Shown['people'][number] {
  const { honours, nominations } = words('zh-CN');
  const { name, category, oneLine } = person;
  const [picture] = person.pictures;
  return {
    name,
    category: honour(nominations.categories[category]),
    mark: honours.initials[category],
    oneLine: oneLine ?? '',
    picture: picture ? { id: picture.id, alt: picture.alt || name } : null,
  };
}

/** The same with the pictures themselves, each as any visitor may see it at this moment. */
export async function withPictures({ people, ...board }: Shown): Promise<Board> {
  const shown: Board['people'] = [];
  for (const { picture, ...person } of people) {
    const content = picture && (await readPicture(visitor, picture.id));
    shown.push({ ...person, picture: picture && content ? { content, alt: picture.alt } : null });
  }
  return { ...board, people: shown };
}
