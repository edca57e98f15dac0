import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { eventKinds } from '@/db/schema/events.values';
import { records } from '@/db/schema/records';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import type { TargetsInput } from './inputs';
import { setTargets } from './mutations';
import { countPlanned, listTargets } from './queries';

let here = '';
let lead: Viewer;
let editor: Viewer;

beforeAll(async () => {
  here = await makeCommunity();
  lead = await makeAccount('lead', here);
  editor = await makeAccount('editor', here);
});

const none = Object.fromEntries(eventKinds.map((kind) => [kind, null])) as TargetsInput['targets'];
const input = (targets: Partial<TargetsInput['targets']>): TargetsInput => ({
  communityId: here,
  year: 2026,
  targets: { ...none, ...targets },
});
const acts = async () => (await db.select().from(records)).filter(({ action }) => action === 'event-target.set');

test('A lead sets, changes and takes away targets; a save that changes nothing leaves no record', async () => {
  await expect(setTargets(editor, input({ lecture: 10 }), noon)).rejects.toThrow('notYours');
  await setTargets(lead, input({ lecture: 10, sport: 0 }), noon);
  await setTargets(lead, input({ lecture: 10, sport: 0 }), noon);
  expect(await acts()).toHaveLength(1);
  await setTargets(lead, input({ lecture: 18 }), noon);
  expect(await listTargets(editor, here, 2026)).toEqual([{ kind: 'lecture', target: 18 }]);
  expect(await listTargets(editor, here, 2027)).toEqual([]);
  expect((await acts()).at(-1)?.change).toEqual({ year: 2026, targets: { lecture: 18, sport: null } });
});

test('Published and held events of the year count, drafts, cancelled ones and other years do not', async () => {
  for (const status of ['published', 'held', 'draft', 'cancelled'] as const)
    await makeEvent({ communityId: here, status });
  const next = { startsAt: new Date('2027-01-01T00:00+08:00'), endsAt: new Date('2027-01-01T01:00+08:00') };
  await makeEvent({ communityId: here, ...next });
  expect([...(await countPlanned(lead, here, 2026))]).toEqual([['lecture', 2]]);
  expect([...(await countPlanned(lead, here, 2027))]).toEqual([['lecture', 1]]);
});
