import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { roles } from '@/db/schema/accounts.values';
import { type Action, actions } from '@/db/schema/records.values';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { words } from '@/messages/words';
import { recordFilter } from './inputs';
import { listRecords } from './queries';
import { placeOf, subjectTypes } from './rules';

let auditor: Viewer;
const leave = (actor: Viewer, action: Action, type: string, id: string) =>
  write(actor, (tx) => record(tx, action, { type, id }, { fields: ['contact'] }), noon);
const filter = (typed: Record<string, string>) => recordFilter.parse(typed);

beforeAll(async () => {
  auditor = await makeAccount('auditor', null, '审计员');
});

describe('listRecords', () => {
  test('It says who, by signature for staff and without a name for others', async () => {
    const resident = await makeAccount('resident', null, '居民甲');
    await leave(auditor, 'person.read', 'person', 'who');
    await leave(resident, 'account.corrected', 'account', 'who');
    await leave(visitor, 'site-error.told', 'site-error', 'who');
    const { items } = await listRecords(auditor, filter({ subject: 'who' }));
    expect(items.map(({ actorKind, signature }) => [actorKind, signature])).toEqual([
      ['visitor', null],
      ['resident', null],
      ['staff', '审计员'],
    ]);
  });

  test('Filters by act and by subject hold together; unknown ones count as none', async () => {
    await leave(auditor, 'announcement.published', 'announcement', 'one');
    await leave(auditor, 'announcement.withdrawn', 'announcement', 'one');
    await leave(auditor, 'announcement.published', 'announcement', 'two');
    const found = async (typed: Record<string, string>) =>
      (await listRecords(auditor, filter(typed))).items.map(({ action, subjectId }) => `${action} ${subjectId}`);
    expect(await found({ action: 'announcement.published', subject: 'one' })).toEqual(['announcement.published one']);
    expect(await found({ subject: 'one' })).toEqual(['announcement.withdrawn one', 'announcement.published one']);
    expect(await found({ action: 'announcement.published' })).toEqual([
      'announcement.published two',
      'announcement.published one',
    ]);
    expect(await found({ subject: 'nothing' })).toEqual([]);
    expect(await found({ action: 'made-up', subject: '' })).toHaveLength((await listRecords(auditor, {})).items.length);
  });

  test('Pages lead through the whole chain and back', async () => {
    for (let count = 0; count < 5; count += 1) await leave(auditor, 'portal.edited', 'portal', 'pages');
    const numbers = async (typed: Record<string, string>) => {
      const page = await listRecords(auditor, filter({ subject: 'pages', ...typed }), 2);
      return { ...page, items: page.items.map(({ number }) => number) };
    };
    const all = (await listRecords(auditor, filter({ subject: 'pages' }))).items.map(({ number }) => number);
    const first = await numbers({});
    const second = await numbers({ before: String(first.older) });
    const third = await numbers({ before: String(second.older) });
    expect([...first.items, ...second.items, ...third.items]).toEqual(all);
    expect([first.newer, third.older]).toEqual([undefined, undefined]);
    expect((await numbers({ after: String(third.newer) })).items).toEqual(second.items);
    expect(await numbers({ after: String(second.newer) })).toEqual(first);
  });

  test.each(roles)('Whether %s reads records', async (role) => {
    const viewer = viewerOf({ id: 'x', role, communityId: null, signature: 'x' });
    const { items } = await listRecords(viewer, {});
    expect(items.length > 0).toBe(['office', 'auditor', 'administrator'].includes(role));
  });

  test('Visitors read none', async () => {
    await makeCommunity();
    expect((await listRecords(system, {})).items.length).toBeGreaterThan(0);
    expect((await listRecords(visitor, {})).items).toEqual([]);
  });
});

test('A subject leads to its page on the desk, for those whose desk has that page', () => {
  const subject = { type: 'announcement', id: '1' };
  const viewer = (role: 'auditor' | 'administrator') => viewerOf({ id: 'x', role, communityId: null, signature: 'x' });
  expect(placeOf(viewer('auditor'), subject)).toBe('/desk/announcements/1');
  expect(placeOf(viewer('administrator'), subject)).toBeNull();
  expect(placeOf(viewer('administrator'), { type: 'portal', id: '1' })).toBe('/desk/portal');
  expect(placeOf(viewer('auditor'), { type: 'person', id: '1' })).toBeNull();
});

test('Every act has a sentence in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const action of Object.keys(actions) as Action[]) {
      expect(words(locale).audit.sentences[action]('王敏', {})).toMatch(/王敏.+/);
    }
  }
});

test('Every kind of subject that the code records can be searched for', () => {
  const files = ['db', 'features', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const sources = files.filter((name) => /\.ts$/.test(name) && !name.endsWith('.test.ts'));
  const found = sources.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/\{ type: '([a-z-]+)', id\b/g)]);
  expect(found.length).toBeGreaterThan(10);
  for (const [, type] of found) expect(subjectTypes).toContain(type);
});
