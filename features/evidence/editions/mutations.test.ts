import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { saveStatement } from '../mutations';
import { getTree } from '../queries';
import { closeEdition, discardEdition, saveEdition } from './mutations';

let office: Staff;
let editor: Staff;
let here: string;
let edition: Awaited<ReturnType<typeof makeEdition>>;

beforeAll(async () => {
  office = (await makeAccount('office')) as Staff;
  here = await makeCommunity();
  editor = (await makeAccount('editor', here)) as Staff;
});
beforeEach(async () => {
  edition = await makeEdition(office, [{ code: '1', needs: { statement: true } }]);
});

const fields = {
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
  statementLeast: 5,
  statementMost: 9,
  pictureKilobytes: 500,
};
const given = (version = 1) => ({ id: edition.id, version });
const title = (name: string) => `${name} ${edition.id}`;

test('Name, period and limits can be mended, and what was collected is held to the new ones', async () => {
  const said = { indicatorId: edition.idOf('1'), communityId: here, version: 0, conclusion: 'met' as const };
  await saveStatement(editor, { ...said, statement: '三个字' }, noon);
  const light = async () => (await getTree(editor, edition.id, here))?.rows[0]?.leaf?.light;
  expect(await light()).toBe('green');
  await saveEdition(office, { ...given(), ...fields, title: title('改名') }, noon);
  expect((await getTree(office, edition.id, null))?.edition).toMatchObject({
    ...fields,
    title: title('改名'),
    version: 2,
  });
  expect(await light()).toBe('red');
  await expect(saveEdition(office, { ...given(), ...fields, title: '迟了' }, noon)).rejects.toThrow('changedMeanwhile');
});

test('A name that there is, and a period or limits that cannot be, are refused; nothing changes', async () => {
  const other = await makeEdition(office, [{ code: '1' }]);
  await saveEdition(office, { id: other.id, version: 1, ...fields, title: title('别的') }, noon);
  const save = (more: object) => saveEdition(office, { ...given(), ...fields, title: title('自己的'), ...more }, noon);
  await expect(save({ title: title('别的') })).rejects.toThrow('editionTitleTaken');
  await expect(save({ fromDay: '2027-01-01' })).rejects.toThrow('periodWrong');
  await expect(save({ statementLeast: 10 })).rejects.toThrow('statementBoundsWrong');
  expect((await getTree(office, edition.id, null))?.edition.version).toBe(1);
});

test('One that nobody uses can be deleted; one that somebody collected for, or that is closed, cannot', async () => {
  const said = { indicatorId: edition.idOf('1'), communityId: here, version: 0, conclusion: 'met' as const };
  await saveStatement(editor, { ...said, statement: '有' }, noon);
  await expect(discardEdition(office, given(), noon)).rejects.toThrow('editionUsed');
  const other = await makeEdition(office, [{ code: '1' }, { code: '1-1', parent: '1' }]);
  await expect(discardEdition(office, { id: other.id, version: 2 }, noon)).rejects.toThrow('changedMeanwhile');
  await discardEdition(office, { id: other.id, version: 1 }, noon);
  expect(await getTree(office, other.id, null)).toBeUndefined();
  const closed = await makeEdition(office, [{ code: '1' }]);
  await closeEdition(office, { id: closed.id, version: 1 }, noon);
  await expect(discardEdition(office, { id: closed.id, version: 2 }, noon)).rejects.toThrow('editionClosed');
  await expect(saveEdition(office, { id: closed.id, version: 2, ...fields, title: '晚' }, noon)).rejects.toThrow(
    'editionClosed',
  );
});

test('Nobody but the office of the whole sub-district changes or deletes one', async () => {
  const others = [editor, await makeAccount('office', here), await makeAccount('auditor')];
  for (const viewer of others) {
    const asked = { ...given(), ...fields, title: title('抢') };
    await expect(saveEdition(viewer, asked, noon)).rejects.toThrow('notYours');
    await expect(discardEdition(viewer, given(), noon)).rejects.toThrow('notYours');
  }
  await discardEdition(office, given(), noon);
});
