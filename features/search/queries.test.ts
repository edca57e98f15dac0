import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { searchFor } from '@/db/search';
import { wordsOf } from '@/db/search-tokens';
import { listOnDesk } from '@/features/announcements/drafts/queries';
import { discard, draft, publish, withdraw } from '@/features/announcements/mutations';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { searchFilter } from './inputs';
import { type Hit, searchPublic } from './queries';

function titleOf(hit: Hit): string {
  if (hit.kind === 'event') return hit.event.title;
  return hit.kind === 'announcement' ? hit.teaser.title : hit.honour.person.name;
}
const titles = async (query: Record<string, string>) =>
  (await searchPublic(searchFilter.parse(query))).hits.map(titleOf);

async function published(facts: { title: string; body?: string; at?: Date; columnId: string; communityId?: string }) {
  const { title, body = '<p>正文。</p>', at = noon, columnId, communityId = null } = facts;
  const fields = { title, summary: '摘要。', body, source: '', coverAlt: '', columnId, communityId };
  return draft(system, fields, { publish: true }, at);
}

let columnId: string;
beforeAll(async () => {
  columnId = await makeColumn();
});

describe('What residents find', () => {
  beforeAll(async () => {
    await published({ title: '梧桐路的老楼装了扶手', columnId });
    await published({ title: '井盖换好了', body: '<h2>梧桐路</h2><p>一共４１块，李小明数的。</p>', columnId });
    await published({ title: 'Market day', body: '<p>From 9 to 12.</p>', columnId });
  });

  it.each([
    ['one character', '扶', ['梧桐路的老楼装了扶手']],
    ['the last character of a run', '手', ['梧桐路的老楼装了扶手']],
    ['two characters that no dictionary joins', '李小', ['井盖换好了']],
    ['a word of the text behind those in the title', '梧桐', ['梧桐路的老楼装了扶手', '井盖换好了']],
    ['two words, both of which must be there', '梧桐 井盖', ['井盖换好了']],
    ['traditional characters', '樓裝了', ['梧桐路的老楼装了扶手']],
    ['half-width digits for full-width ones', '41块', ['井盖换好了']],
    ['pinyin', 'jinggai', ['井盖换好了']],
    ['pinyin from the middle of the title', 'laolou', ['梧桐路的老楼装了扶手']],
    ['first letters', 'jghh', ['井盖换好了']],
    ['the beginning of a Latin word in another case', 'MARK', ['Market day']],
    ['nothing over a comma', '块李', []],
    ['nothing for signs alone', '"*"', []],
  ])('They find %s', async (_, q, found) => {
    expect(await titles({ q })).toEqual(found);
  });
});

describe('The search follows the text', () => {
  it('A draft is not found by visitors, a published text is, a withdrawn one is not', async () => {
    const id = await makeDraft({ columnId, communityId: null, title: '鹧鸪亭要修了' });
    expect(await titles({ q: '鹧鸪' })).toEqual([]);
    await publish(system, { id, version: 1 }, noon);
    expect(await titles({ q: '鹧鸪' })).toEqual(['鹧鸪亭要修了']);
    await withdraw(system, { id, version: 2, reason: '写错了' }, noon);
    expect(await titles({ q: '鹧鸪' })).toEqual([]);
  });

  it('A text that was thrown away leaves nothing in the index', async () => {
    const id = await makeDraft({ columnId, communityId: null, title: '翡翠鸟' });
    expect(await searchFor(db, { text: '翡翠', facets: {} }, 10)).toHaveLength(1);
    await discard(system, { id, version: 1 }, noon);
    expect(await searchFor(db, { text: '翡翠', facets: {} }, 10)).toHaveLength(0);
  });
});

describe('A search is narrowed', () => {
  it('by column, community and days, both ends included', async () => {
    const [other, community] = [await makeColumn(), await makeCommunity()];
    const day = (text: string) => new Date(`2026-03-${text}+08:00`);
    await published({ title: '睡莲一', columnId, at: day('01T00:00') });
    await published({ title: '睡莲二', columnId: other, at: day('02T23:59') });
    await published({ title: '睡莲三', columnId, communityId: community, at: day('03T00:00') });
    expect(await titles({ q: '睡莲' })).toEqual(['睡莲三', '睡莲二', '睡莲一']);
    expect(await titles({ q: '睡莲', from: '2026-03-02' })).toEqual(['睡莲三', '睡莲二']);
    expect(await titles({ q: '睡莲', to: '2026-03-02' })).toEqual(['睡莲二', '睡莲一']);
    const { columns, communities } = await searchPublic(searchFilter.parse({}));
    const slugOf = (all: { id: string; slug: string }[], id: string) => all.find((one) => one.id === id)?.slug ?? '';
    expect(await titles({ q: '睡莲', column: slugOf(columns, other) })).toEqual(['睡莲二']);
    expect(await titles({ q: '睡莲', community: slugOf(communities, community) })).toEqual(['睡莲三']);
  });
});

it('Paging goes through every hit once, hits in the title first', async () => {
  for (let n = 0; n < 25; n += 1) {
    const inTitle = n % 2 === 0;
    await published({
      title: inTitle ? `琵琶第${n}课` : `第${n}课`,
      body: inTitle ? '<p>上课。</p>' : '<p>学琵琶。</p>',
      columnId,
      at: new Date(noon.getTime() + n * 60_000),
    });
  }
  const first = await searchPublic(searchFilter.parse({ q: '琵琶' }));
  const second = await searchPublic(searchFilter.parse({ q: '琵琶', before: first.older }));
  const all = [...first.hits, ...second.hits].map(titleOf);
  expect(second.older).toBeUndefined();
  expect(all).toHaveLength(25);
  expect(new Set(all).size).toBe(25);
  expect(all.slice(0, 13).every((title) => title.startsWith('琵琶'))).toBe(true);
  expect(all[0]).toBe('琵琶第24课');
});

it('Staff find what lies on their desk, drafts included, and nothing of another community', async () => {
  const [own, other] = [await makeCommunity(), await makeCommunity()];
  await makeDraft({ columnId, communityId: own, title: '蒲公英一' });
  await makeDraft({ columnId, communityId: other, title: '蒲公英二' });
  const office = await makeAccount('office');
  const found = async (viewer: typeof office) =>
    (await listOnDesk(viewer, { q: '蒲公英' })).items.map(({ title }) => title);
  expect((await found(office)).sort()).toEqual(['蒲公英一', '蒲公英二']);
  expect(await found(await makeAccount('editor', own))).toEqual(['蒲公英一']);
  expect(await found(await makeAccount('inspector'))).toEqual([]);
});

it('Every question finds what a search through the characters finds', async () => {
  const characters = Array.from('楼道灯路好人桥头');
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const any = (length: number) => Array.from({ length }, () => characters[random(characters.length)]).join('');
  const texts = Array.from({ length: 60 }, (_, n) => ({ title: `甲${any(6)}`, text: `${any(8)}，${any(7)}${n}号` }));
  const column = await makeColumn();
  for (const { title, text } of texts) await published({ title, body: `<p>${text}</p>`, columnId: column });
  for (const length of [1, 2, 3, 4]) {
    for (let n = 0; n < 40; n += 1) {
      const q = any(length);
      const [word = ''] = wordsOf(q);
      const expected = texts.filter(({ title, text }) => title.includes(word) || text.includes(word));
      const found = await searchFor(db, { text: q, facets: { column } }, 100);
      expect(found.map(({ title }) => title).sort(), q).toEqual(expected.map(({ title }) => title).sort());
    }
  }
});
