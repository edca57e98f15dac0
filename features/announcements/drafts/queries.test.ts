import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { isPostgres } from '@/db/dialect';
import { getArticle, listNeighbours } from '@/features/announcements/articles/queries';
import { getPublicList, listForHome, listTeasers } from '@/features/announcements/queries';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { type Staff, system } from '@/lib/viewer';
import { publish } from '../mutations';
import { getOnDesk, listAside, listOnDesk } from './queries';

let office: Staff;
let editor: Staff;
let ids: { column: string; community: string; text: string };

beforeAll(async () => {
  const [column, community] = [await makeColumn(), await makeCommunity()];
  office = (await makeAccount('office')) as Staff;
  editor = (await makeAccount('editor', community)) as Staff;
  ids = { column, community, text: await makeDraft({ columnId: column, communityId: community }) };
  await publish(system, { id: ids.text, version: 1 }, noon);
});

it('Each filter of the desk leaves what it names, and takes away the rest', async () => {
  const [column, community] = [await makeColumn(), await makeCommunity()];
  const [draft, other] = [
    await makeDraft({ columnId: column, communityId: community }),
    await makeDraft({ columnId: column, communityId: null }),
  ];
  await publish(system, { id: other, version: 1 }, noon);
  const found = async (filter: Parameters<typeof listOnDesk>[1]) =>
    (await listOnDesk(office, filter)).items.map(({ id }) => id).filter((id) => id === draft || id === other);
  expect((await found({})).sort()).toEqual([draft, other].sort());
  expect(await found({ columnId: column, status: 'draft' })).toEqual([draft]);
  expect(await found({ status: 'published' })).toEqual([other]);
  expect(await found({ communityId: community })).toEqual([draft]);
  expect(await found({ mine: true })).toEqual([]);
  expect((await listOnDesk(editor, {})).items.map(({ id }) => id)).toEqual([ids.text]);
});

// PostgreSQL chooses by the statistics of its tables, which are small here; SQLite by the indexes that there are.
if (!isPostgres)
  describe('However many texts there are, no query reads them all', () => {
    it('Every list, page and desk query goes to its texts by an index, in their order', async () => {
      const statements = await statementsOf(everyQuery);
      const plans = statements.map((statement) => ({ statement, plan: planOf(statement) }));
      const ofTexts = plans
        .map(({ statement, plan }) => ({ statement, plan: plan.slice(plan.findIndex((step) => texts.test(step))) }))
        .filter(({ plan }) => texts.test(plan[0] ?? ''));
      expect(ofTexts.length).toBeGreaterThan(20);
      for (const { statement, plan } of ofTexts) {
        expect(plan.join('\n'), statement).not.toContain('TEMP B-TREE FOR ORDER BY');
        // Without a condition the first page of all texts is a walk along an index, and ends with the page.
        if (/ where /.test(statement)) expect(plan[0], statement).toMatch(/^SEARCH/);
        else expect(plan[0], statement).toContain('USING INDEX');
        // Whoever names the texts wants these, not all of a status.
        if (/"announcements"."id" in \(\?/.test(statement)) expect(plan[0], statement).toContain('(id=?)');
      }
    });
  });

/** A step that goes to the texts or their versions; the few columns, communities and people may be sorted. */
const texts = /^(SCAN|SEARCH) announcement\w*(?! EXISTS)\b/;

async function everyQuery(): Promise<void> {
  const cursor = `${noon.getTime()}_x`;
  await listForHome();
  for (const columnId of [undefined, ids.column]) {
    for (const place of [{}, { before: cursor }, { after: cursor }]) await getPublicList(place, columnId);
  }
  await listTeasers(Array.from({ length: 20 }, () => ids.text));
  const article = await getArticle((await getPublicList({})).page.items[0]?.slug ?? '');
  if (article) await listNeighbours(article);
  const places = [{}, { columnId: ids.column }, { communityId: ids.community }, { mine: true }];
  for (const place of places) {
    for (const status of [undefined, 'withdrawn' as const]) {
      for (const page of [{}, { before: cursor }, { after: cursor }]) {
        await listOnDesk(office, { ...place, ...page, status });
        await listOnDesk(editor, { ...place, ...page, status });
      }
    }
  }
  await listOnDesk(office, { q: '试稿' });
  await listAside(office);
  await listAside(editor);
  await getOnDesk(office, ids.text);
}

async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  // A connection keeps its statements: a new one is watched from its first on.
  await closeDatabase();
  const spy = vi.spyOn(Database.prototype, 'prepare');
  await work();
  const asked = spy.mock.calls.map(([statement]) => statement);
  spy.mockRestore();
  return [...new Set(asked)];
}

function planOf(statement: string): string[] {
  const database = new Database(inDataFolder('linli.db'), { readonly: true });
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const rows = database.prepare(`explain query plan ${statement}`).all(values) as { detail: string }[];
  database.close();
  return rows.map(({ detail }) => detail);
}
