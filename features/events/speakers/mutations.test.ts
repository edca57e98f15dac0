import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import type { SpeakerInput } from './inputs';
import { letSpeakerLeave, saveSpeaker } from './mutations';
import { getSpeaker, listSpeakersOf } from './queries';

let here = '';
let editor: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  stranger = await makeAccount('lead', await makeCommunity());
});

const luo = (more: Partial<SpeakerInput> = {}): SpeakerInput => ({
  ...{ id: null, version: 0, communityId: here, name: '罗师傅', kind: 'resident', topics: '', agreedOn: '2026-11-22' },
  ...more,
});
const roster = async () => (await listSpeakersOf(here)).map(({ id }) => id);

describe('The roster', () => {
  test('takes who agreed to be named, today at the latest, and leaves a record', async () => {
    await expect(saveSpeaker(editor, luo({ agreedOn: '2026-11-23' }), noon)).rejects.toThrow('agreedInFuture');
    const id = await saveSpeaker(editor, luo(), noon);
    expect(await roster()).toEqual([id]);
    await saveSpeaker(editor, luo({ id, version: 1, topics: '邻里' }), noon);
    expect(await getSpeaker(editor, id)).toMatchObject({ topics: '邻里', version: 2 });
    const acts = await db.select().from(records).where(eq(records.subjectId, id));
    expect(acts.map(({ action }) => action)).toEqual(['speaker.saved', 'speaker.saved']);
    expect(JSON.stringify(acts)).not.toContain('罗师傅');
  });

  test('is kept by the own community alone', async () => {
    const id = await saveSpeaker(editor, luo(), noon);
    await expect(saveSpeaker(stranger, luo({ id, version: 1 }), noon)).rejects.toThrow('notYours');
    await expect(letSpeakerLeave(stranger, { id, version: 1 }, noon)).rejects.toThrow('notYours');
    expect(await getSpeaker(stranger, id)).toBeUndefined();
  });

  test('lets somebody leave once, for good', async () => {
    const id = await saveSpeaker(editor, luo(), noon);
    expect(await roster()).toContain(id);
    await letSpeakerLeave(editor, { id, version: 1 }, noon);
    expect(await roster()).not.toContain(id);
    expect((await getSpeaker(editor, id))?.leftAt).toEqual(noon);
    await expect(saveSpeaker(editor, luo({ id, version: 2 }), noon)).rejects.toThrow('speakerGone');
  });
});
