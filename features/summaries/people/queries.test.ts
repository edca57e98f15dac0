import { beforeAll, expect, test } from 'vitest';
import { leaveOnline } from '@/features/nominations/consents/mutations';
import { makeAccount, makeCommunity, makePortal } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import type { Staff } from '@/lib/viewer';
import { documentOf } from '../documents/queries';
import { gapsOf, piecesIn } from '../filled/rules';
import { draftSummary, saveSummary, signSummary, submitSummary } from '../mutations';
import { filledText, getSummary } from '../queries';

const now = new Date('2026-11-22T12:00:00+08:00');
const august = new Date('2026-08-03T09:00:00+08:00');
let here: string;
let editor: Staff;
let lead: Staff;

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('好人社区');
  editor = (await makeAccount('editor', here)) as Staff;
  lead = (await makeAccount('lead', here)) as Staff;
});

const opened = async (id: string) => {
  const summary = await getSummary(editor, id);
  if (!summary) throw new Error('There is no such summary.');
  return summary;
};
const said = async (id: string) =>
  piecesIn(await filledText(await opened(id)))
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'gap' ? `[${piece.name}]` : piece.shown))
    .join('');

async function drafted(body: string) {
  const of = { period: 'year', from: '', to: '', templateId: 'community-year', rounded: false } as const;
  const id = await draftSummary(editor, { ...of, communityId: here }, now);
  await saveSummary(editor, { id, version: 1, title: '总结', body, rounded: false }, now);
  return id;
}

test('A summary names good people who agreed, and after the signature no longer than they agree', async () => {
  const before = await drafted('# 好人\n典型的有：{cases:honours}。');
  expect(gapsOf(await filledText(await opened(before))).map(({ name }) => name)).toEqual(['典型事例']);
  const honour = await makeHonoured({ communityId: here, name: '楚问渠' }, { at: august });
  const id = await drafted('# 好人\n典型的有：{cases:honours}。');
  expect(await said(id)).toMatch(/典型的有：.+好人楚问渠（.+）。/);
  await submitSummary(editor, { id, version: 2 }, now);
  await signSummary(lead, { id, version: 3 }, now);
  expect(await said(id)).toContain('好人楚问渠');
  const { snapshot } = await opened(id);
  expect(JSON.stringify(snapshot)).not.toContain('楚问渠');
  expect(JSON.stringify(snapshot)).toContain(honour.slug);
  expect(JSON.stringify(await documentOf(await opened(id), now))).toContain('楚问渠');

  await leaveOnline(honour.nominationId, now);
  expect(await said(id)).toContain('典型的有：一位不愿具名的居民。');
  expect(JSON.stringify(await documentOf(await opened(id), now))).not.toContain('楚问渠');
});

test('Good people of another community or another time are not among the cases', async () => {
  await makeHonoured({ communityId: await makeCommunity(), name: '远方人' }, { at: august });
  await makeHonoured({ communityId: here, name: '去年人' }, { year: 2025, at: new Date('2025-09-03T09:00:00+08:00') });
  const id = await drafted('典型的有：{cases:honours}。');
  expect(await said(id)).toContain('[典型事例]');
});
