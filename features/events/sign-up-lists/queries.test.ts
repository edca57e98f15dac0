import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import { remove } from '../sign-up-changes/mutations';
import { enter } from '../sign-ups/mutations';
import { listSignUps, openSignUps } from './queries';

let here = '';
let editor: Viewer;
let event: { id: string; communityId: string };
const ids: string[] = [];

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  const made = await makeEvent({ communityId: here, groups: [{ seats: 1 }] });
  event = { id: made.id, communityId: here };
  const groupId = made.groupIds[0] ?? '';
  for (const name of ['欧阳春晓', '俞望舒', '罗守拙']) {
    const call = { eventId: made.id, groupId, name, contact: '13900000001', helper: '', answers: { 0: '要' } };
    ids.push(await enter(editor, { ...call, for: 'self' }, noon));
  }
  await remove(editor, ids[1] ?? '', noon);
});

const looks = async () => (await db.select().from(records)).filter(({ action }) => action === 'person.read').length;

test('The list shows masked names without a contact, living ones first, and counts as no look', async () => {
  const before = await looks();
  const rows = await listSignUps(editor, event);
  expect(rows.map(({ id, status }) => [id, status])).toEqual([
    [ids[0], 'seated'],
    [ids[2], 'waiting'],
    [ids[1], 'removed'],
  ]);
  expect(rows[0]?.person?.name).not.toBe('欧阳春晓');
  expect(JSON.stringify(rows)).not.toMatch(/春晓|望舒|守拙|13900000001/);
  expect(await looks()).toBe(before);
});

test('Opened, it shows names, contacts and answers, and each look is recorded', async () => {
  const before = await looks();
  const rows = await openSignUps(editor, event, noon);
  expect(rows[0]?.person).toMatchObject({ name: '欧阳春晓', contact: '13900000001', answers: ['要', '', ''] });
  expect(await looks()).toBe(before + 3);
});

test('Whoever plans elsewhere, or only helps at the door, is shown nobody', async () => {
  const others = [await makeAccount('editor', await makeCommunity()), await makeAccount('grid-member', here)];
  for (const viewer of others) {
    expect(await listSignUps(viewer, event)).toEqual([]);
    expect(await openSignUps(viewer, event, noon)).toEqual([]);
  }
});
