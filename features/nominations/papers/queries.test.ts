import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { personPictures } from '@/db/schema/nominations';
import { persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { photoFile } from '@/lib/testing/photo';
import { type Viewer, visitor } from '@/lib/viewer';
import { sealPicture } from '../people/mutations';
import { openPaper } from './queries';

let [editor, other, auditor, resident]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  here = await makeCommunity('试表社区');
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity());
  auditor = await makeAccount('auditor');
  resident = await makeAccount('resident');
});

async function withPictures(...kinds: ('clue' | 'id-photo' | 'life')[]) {
  const nominee = await makeNominee({ communityId: here, name: '试表人' });
  const [person] = await db.select().from(persons).where(eq(persons.id, nominee.personId));
  for (const kind of kinds) {
    const picture = await sealPicture(await photoFile(300, 450), person?.wrappedKey ?? '', 'files', noon);
    const row = { ...picture, personId: nominee.personId, nominationId: nominee.id, kind, addedAt: noon };
    await tally((tx) => tx.insert(personPictures).values(row));
  }
  return nominee;
}
const readsOf = (personId: string) =>
  db
    .select({ change: records.change, actorId: records.actorId })
    .from(records)
    .where(and(eq(records.subjectId, personId), eq(records.action, 'person.read')));

describe('openPaper', () => {
  test('Brings form and pictures, but none that came with a clue, and one record says who looked', async () => {
    const { id, personId } = await withPictures('life', 'clue', 'id-photo');
    const paper = await openPaper(editor as Viewer, id, noon);
    expect(paper).toMatchObject({
      name: '试表人',
      community: '试表社区',
      form: { story: expect.stringContaining('小桌') },
    });
    expect(paper?.pictures.map(({ kind }) => kind)).toEqual(['id-photo', 'life']);
    expect(await readsOf(personId)).toEqual([{ change: { fields: ['form', 'pictures'] }, actorId: editor?.id }]);
  });

  test('Opens nothing for others, for nobody and without a form, and records no look', async () => {
    const { id, personId } = await withPictures();
    for (const viewer of [visitor, resident, other, auditor] as Viewer[])
      expect(await openPaper(viewer, id, noon)).toBeUndefined();
    const unwritten = await makeNominee({ communityId: here, form: null });
    expect(await openPaper(editor as Viewer, unwritten.id, noon)).toBeUndefined();
    expect(await openPaper(editor as Viewer, 'none', noon)).toBeUndefined();
    expect([...(await readsOf(personId)), ...(await readsOf(unwritten.personId))]).toEqual([]);
  });
});
