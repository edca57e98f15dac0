import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { programmes } from '@/db/seed/programmes';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import { prepareProgrammes, saveProgramme } from './mutations';
import { listProgrammes, listUsable } from './queries';

let office: Viewer;
let lead: Viewer;
const own = { id: null, name: '三步走', inUse: true, steps: [{ title: '学模范', minutes: 20, required: true }] };

beforeAll(async () => {
  office = await makeAccount('office');
  lead = await makeAccount('lead', await makeCommunity());
});

test('A portal begins with all known ways of a lecture, once, and each warns of what must not be empty', async () => {
  await prepareProgrammes(noon);
  await prepareProgrammes(noon);
  const listed = await listProgrammes(lead);
  expect(listed.map(({ name }) => name)).toEqual(programmes.map(({ name }) => name));
  expect(listed.every(({ steps }) => steps.filter(({ required }) => required).length === 2)).toBe(true);
  expect((await db.select().from(records)).filter(({ action }) => action === 'programme.saved')).toHaveLength(7);
});

test('The office adds one behind the others and takes it out of use; a lead does neither', async () => {
  await expect(saveProgramme(lead, own, noon)).rejects.toThrow('notYours');
  const id = await saveProgramme(office, own, noon);
  expect((await listUsable(lead)).at(-1)).toMatchObject({ id, steps: own.steps, position: 7 });
  await saveProgramme(office, { ...own, id, inUse: false }, noon);
  expect((await listUsable(lead)).map((one) => one.id)).not.toContain(id);
  await expect(saveProgramme(office, { ...own, id: 'none' }, noon)).rejects.toThrow('gone');
});
