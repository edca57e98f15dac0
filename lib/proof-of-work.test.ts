import { beforeAll, expect, test } from 'vitest';
import { newChallenge, provenWork } from './proof-of-work';
import { solve } from './proof-solver';

const now = new Date('2026-11-22T12:00:00+08:00');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(() => {
  for (const name of ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'NEXTAUTH_SECRET'])
    process.env[name] ??= `${name} of the tests, long enough`;
});

test('What the browser works out is proven, under a name that tells it from every other', async () => {
  const proofs = await Promise.all([solve(newChallenge(now)), solve(newChallenge(now))]);
  const [one, other] = proofs.map((proof) => provenWork(proof, later(1)));
  expect(one?.endsAt).toEqual(later(60));
  expect(one?.challenge).not.toBe(other?.challenge);
});

test('It runs out after an hour', async () => {
  const proof = await solve(newChallenge(now));
  expect(provenWork(proof, later(59))).not.toBeNull();
  expect(provenWork(proof, later(60))).toBeNull();
});

test('Another number, another salt, a later end or no work at all prove nothing', async () => {
  const proof = await solve(newChallenge(now));
  const [salt = '', number = '', signature = ''] = proof.split(':');
  expect(provenWork(proof, now)).not.toBeNull();
  const end = Number(salt.split('.')[1]);
  for (const wrong of [
    `${salt}:${(Number(number) + 1) % 60_001}:${signature}`,
    `${'0'.repeat(24)}.${end}.:${number}:${signature}`,
    `${salt.replace(String(end), String(end + 60_000))}:${number}:${signature}`,
    `${salt}:${number}:${'A'.repeat(43)}`,
    `${salt}:${number}:`,
    '',
    'x'.repeat(1000),
  ])
    expect(provenWork(wrong, now)).toBeNull();
});
