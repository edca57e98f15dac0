import { expect, test } from 'vitest';
import { readText } from '../text/rules';
import { fill } from './queries';
import { piecesIn } from './rules';

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

test('The places of a category are named by its ledger and itself', async () => {
  const [piece] = piecesIn(await fill(readText('{places:remediation.dead-corner}'), filling));
  expect(piece).toMatchObject({ kind: 'gap', name: '整治作业·卫生死角、乱堆乱放·地点' });
});
