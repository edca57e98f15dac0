import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { venues } from '@/db/schema/events';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import type { VenueInput } from './inputs';
import { saveVenue } from './mutations';
import { getVenue, listVenues, listVenuesOf } from './queries';

let here = '';
let [editor, stranger, office]: Viewer[] = [];

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  stranger = await makeAccount('editor', await makeCommunity());
  office = await makeAccount('office');
});

const hall = (more: Partial<VenueInput> = {}): VenueInput => ({
  ...{ id: null, version: 0, communityId: here, name: '礼堂', address: '一号', capacity: 40, doors: ['正门', '侧门'] },
  ...{ directions: '', mapAlt: '', inUse: true, ...more },
});
const names = async (viewer: Viewer) => (await listVenues(viewer)).map(({ name }) => name);

describe('A venue', () => {
  test('is kept with its doors and a record, and changed as it was seen', async () => {
    const id = await saveVenue(editor as Viewer, hall(), noon);
    await saveVenue(editor as Viewer, hall({ id, version: 1, capacity: 60 }), noon);
    expect(await getVenue(editor as Viewer, id)).toMatchObject({ capacity: 60, doors: ['正门', '侧门'], version: 2 });
    const acts = await db.select().from(records).where(eq(records.subjectId, id));
    expect(acts.map(({ action, change }) => [action, change])).toEqual([
      ['venue.saved', {}],
      ['venue.saved', { version: 2, fields: ['capacity'] }],
    ]);
    await expect(saveVenue(editor as Viewer, hall({ id, version: 1 }), noon)).rejects.toThrow('changedMeanwhile');
  });

  test('belongs to its community; what all share is kept by the office and met by everybody', async () => {
    const id = await saveVenue(editor as Viewer, hall({ name: '本社区的' }), noon);
    await expect(saveVenue(stranger as Viewer, hall({ id, version: 1 }), noon)).rejects.toThrow('notYours');
    await expect(saveVenue(editor as Viewer, hall({ communityId: null }), noon)).rejects.toThrow('notYours');
    await saveVenue(office as Viewer, hall({ communityId: null, name: '街道剧场' }), noon);
    expect(await names(editor as Viewer)).toEqual(expect.arrayContaining(['本社区的', '街道剧场']));
    expect(await names(stranger as Viewer)).toEqual(['街道剧场']);
    expect(await getVenue(stranger as Viewer, id)).toBeUndefined();
  });

  test('that is out of use is offered no more', async () => {
    const id = await saveVenue(editor as Viewer, hall({ name: '旧厅' }), noon);
    const offered = async () => (await listVenuesOf(here)).map((venue) => venue.id);
    expect(await offered()).toContain(id);
    await saveVenue(editor as Viewer, hall({ id, version: 1, name: '旧厅', inUse: false }), noon);
    expect(await offered()).not.toContain(id);
    expect(await db.select().from(venues).where(eq(venues.id, id))).toHaveLength(1);
  });
});
