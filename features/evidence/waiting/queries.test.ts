import { expect, test } from 'vitest';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { closeEdition } from '../editions/mutations';
import { saveStatement } from '../mutations';
import { listShort } from './queries';

test('A test system waits for those who gather its evidence, each for the own place, until nothing is missing or it is closed', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const editors = [await makeAccount('editor', here), await makeAccount('editor', there)] as [Staff, Staff];
  const [editor, neighbour] = editors;
  const office = (await makeAccount('office')) as Staff;
  const { id, idOf } = await makeEdition(office, [{ code: '1', needs: { statement: true } }, { code: '2' }]);
  const counts = async (viewer: Staff, at = noon) =>
    (await listShort(viewer, at)).find(({ edition }) => edition.id === id)?.counts;
  const both = { red: 2, amber: 0, green: 0 };
  for (const viewer of [...editors, office]) expect(await counts(viewer)).toEqual(both);
  expect(await counts((await makeAccount('auditor')) as Staff)).toBeUndefined();
  expect(await counts(editor, new Date('2025-10-31T12:00:00+08:00'))).toBeUndefined();
  const said = {
    indicatorId: idOf('1'),
    communityId: here,
    version: 0,
    conclusion: 'met',
    statement: '全年都做了',
  } as const;
  await saveStatement(editor, said, noon);
  expect(await counts(editor)).toEqual({ red: 1, amber: 0, green: 1 });
  expect(await counts(neighbour)).toEqual(both);
  await closeEdition(office, { id, version: 1 }, noon);
  for (const viewer of [...editors, office]) expect(await counts(viewer)).toBeUndefined();
});
