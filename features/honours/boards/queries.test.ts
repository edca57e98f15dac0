import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { personPictures } from '@/db/schema/nominations';
import { consents, persons } from '@/db/schema/privacy';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import { sealPicture } from '@/features/nominations/people/mutations';
import { print } from '@/lib/print/thread';
import { makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { textIn } from '@/lib/testing/pdf';
import { photoFile } from '@/lib/testing/photo';
import { boardAddress, getBoard, withPictures } from './queries';

beforeAll(makePortal);

async function batchOf(...names: string[]) {
  const communityId = await makeCommunity('试榜社区');
  const people = [];
  for (const name of names) people.push(await makeHonoured({ communityId, name }));
  return { communityId, people, slug: people[0]?.batch ?? '' };
}
type Person = Awaited<ReturnType<typeof makeHonoured>>;

async function givePicture({ personId, nominationId }: Person, kind: 'clue' | 'id-photo') {
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  const picture = await sealPicture(await photoFile(400, 500), person?.wrappedKey ?? '', 'files', noon);
  await tally((tx) => tx.insert(personPictures).values({ ...picture, personId, nominationId, kind, addedAt: noon }));
  return picture.id;
}

const withdraw = ({ personId }: Person, purpose: NomineePurpose) =>
  tally((tx) =>
    tx
      .update(consents)
      .set({ withdrawnAt: noon })
      .where(and(eq(consents.personId, personId), eq(consents.purpose, purpose))),
  );
const namesOn = async (slug: string) => (await getBoard(slug))?.people.map(({ name }) => name);
const posterOf = async (slug: string) => {
  const board = await getBoard(slug);
  return board ? textIn(Buffer.from(await print('posterPdf', await withPictures(board)))) : '';
};

describe('The board of a batch', () => {
  test('Says who is in it, of where and when, and leads back', async () => {
    const { slug } = await batchOf('试榜甲', '试榜乙');
    expect(await getBoard(slug)).toMatchObject({
      title: '身边好人榜',
      batch: '2026年第三季度',
      community: '试街道试榜社区',
      address: boardAddress(slug),
      people: [
        { name: '试榜甲', category: '助人为乐好人', mark: '助', oneLine: '十二年替邻居量血压', picture: null },
        { name: '试榜乙' },
      ],
    });
    expect(await posterOf(slug)).toContain('试榜乙');
  });

  test('Whoever withdraws is missing in the very next file', async () => {
    const { slug, people } = await batchOf('试榜甲', '试榜乙');
    expect(await posterOf(slug)).toContain('试榜甲');
    await withdraw(people[0] as Person, 'nominee-name');
    const next = await posterOf(slug);
    expect(next).toContain('试榜乙');
    expect(next).not.toContain('试榜甲');
    await withdraw(people[1] as Person, 'nominee-name');
    expect(await getBoard(slug)).toBeUndefined();
  });

  test('A secret person is not on it, and without anybody else there is none', async () => {
    const { slug, communityId } = await batchOf('试榜甲');
    await makeHonoured({ communityId, name: '试榜密', secret: true, category: 'bravery' });
    expect(await namesOn(slug)).toEqual(['试榜甲']);
    expect(await getBoard('2026-q3-none')).toBeUndefined();
  });

  test('A picture is on it as long as the person agrees; what came with a clue never is', async () => {
    const { slug, people } = await batchOf('试榜甲', '试榜乙');
    await givePicture(people[0] as Person, 'clue');
    const portrait = await givePicture(people[0] as Person, 'id-photo');
    await givePicture(people[1] as Person, 'clue');
    const board = await getBoard(slug);
    expect(board?.people.map(({ picture }) => picture?.id)).toEqual([portrait, undefined]);
    const shown = board && (await withPictures(board));
    expect(shown?.people[0]?.picture?.content.length).toBeGreaterThan(1_000);
    await withdraw(people[0] as Person, 'nominee-picture');
    expect((await getBoard(slug))?.people[0]?.picture).toBeNull();
    // Also a board that was read before the withdrawal brings no picture any more.
    expect(board && (await withPictures(board)).people[0]?.picture).toBeNull();
  });
});
