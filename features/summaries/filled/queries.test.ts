import { expect, test } from 'vitest';
import { householdVisits } from '@/features/ledgers/definitions/household-visits';
import { keepEntry } from '@/features/ledgers/mutations';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { snapshotOf } from '../snapshots/queries';
import { readText } from '../text/rules';
import { fill } from './queries';
import { piecesIn, thawed } from './rules';

const filling = { scope: { communityId: null }, period: { from: '2026-01-01', to: '2026-12-31' }, rounded: false };

test.each([
  '{places:remediation.__proto__}',
  '{places:remediation.constructor}',
  '{places:__proto__.toString}',
  '{share:household-visits.__proto__}',
  '{cases:__proto__}',
  '{__proto__}',
  '[[好|__proto__]]',
])('%s is a gap or a claim without evidence, whatever the name means to JavaScript', async (token) => {
  const [piece] = piecesIn(await fill(readText(token), filling));
  expect(piece).toMatchObject(piece?.kind === 'claim' ? { evidence: 0 } : { kind: 'gap' });
});

test.each([
  ['{screens.entries}', false],
  ['{screens.entries+clues-received}', false],
  ['{screens.entries.civility+screens.entries.values}', false],
  ['{screens.entries+screens.entries}', true],
  ['{screens.entries+screens.entries.values}', true],
  ['{screens.entries.values+screens.entries}', true],
  ['{household-visits.quantity+household-visits.quantity2}', true],
  ['{clues-received+clues-by-self}', true],
  ['{clues-by-self+clues-by-media}', false],
  ['{clues-by-self+clues-of-helping}', true],
  ['{events-of-lecture+events-on-social}', true],
  ['{wishes.entries.collected+wishes.entries.fulfilled}', true],
  ['{nominations-opened+honours-awarded}', true],
  ['{honours-of-helping+honours-of-filial}', false],
  ['{event-people+event-speakers}', true],
  ['{events-held+event-visits}', false],
])('%s counts something twice: %s', async (token, twice) => {
  const [piece] = piecesIn(await fill(readText(token), filling));
  expect(piece?.kind === 'gap' && piece.why === 'twice').toBe(twice);
});

test('A share knows of what it is a part, and says it again once it is frozen', async () => {
  const communityId = await makeCommunity();
  const lead = (await makeAccount('lead', communityId)) as Staff;
  const facts = { communityId, grid: '', campaignId: null, people: null, details: {}, place: '一号楼', category: '' };
  const visit = { ...facts, day: '2026-05-01', quantity: 510, quantity2: 501 };
  await keepEntry(lead, householdVisits, visit, noon);
  const asked = { ...filling, scope: { communityId } };
  const blocks = await fill(readText('走访覆盖{share:household-visits}'), asked);
  const share = { kind: 'figure', shown: '98.2%', count: 501, whole: 510 };
  expect(piecesIn(blocks)[1]).toMatchObject(share);
  const snapshot = await snapshotOf(blocks, asked, noon);
  expect(piecesIn(thawed(readText('{share:household-visits}'), snapshot))[0]).toMatchObject(share);
});

test('The places of a category are named by its ledger and itself', async () => {
  const [piece] = piecesIn(await fill(readText('{places:remediation.dead-corner}'), filling));
  expect(piece).toMatchObject({ kind: 'gap', name: '整治作业·卫生死角、乱堆乱放·地点' });
});
