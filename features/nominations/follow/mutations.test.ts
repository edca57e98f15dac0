import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { clues } from '@/db/schema/nominations';
import { openReceipt, receiptCode } from '@/lib/receipts';
import { makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { visitor } from '@/lib/viewer';
import { receive } from '../clues/mutations';
import { follow } from './mutations';

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function sentClue(): Promise<{ id: string; number: string; code: string }> {
  const input = { name: '问进度', communityId: await makeCommunity(), place: '', category: 'helping' as const };
  const said = { deed: '常帮人', channel: 'neighbour' as const, nominator: '邻居', contact: '000 0000 0003' };
  const id = await receive(visitor, { ...input, ...said }, { address: crypto.randomUUID(), proof: '' }, noon);
  const [row] = await db.select().from(clues).where(eq(clues.id, id));
  return { id, number: row?.number ?? '', code: receiptCode('clue', id) };
}

test('Number and code open the receipt for an hour, however they were typed', async () => {
  const { id, number, code } = await sentClue();
  const typed = { number: `${number.slice(0, 4)} ${number.slice(4)}`, code: ` ${code.toLowerCase()} ` };
  const [kind, token = ''] = (await follow(typed, 'somebody', noon)).split('/');
  expect(kind).toBe('clue');
  expect(openReceipt(token, 'clue', later(59))).toBe(id);
  expect(openReceipt(token, 'clue', later(60))).toBeNull();
  expect(openReceipt(token, 'nominee', noon)).toBeNull();
  expect(openReceipt(`${token.slice(0, -2)}AA`, 'clue', noon)).toBeNull();
});

test('The person named opens the own sheet with the number and code of the paper', async () => {
  const { id } = await makeNominee({ communityId: await makeCommunity(), number: '77745938' });
  const code = receiptCode('nominee', id);
  expect(code).not.toBe(receiptCode('clue', id));
  const [kind, token = ''] = (await follow({ number: '7774 5938', code }, 'the person', noon)).split('/');
  expect(kind).toBe('nominee');
  expect(openReceipt(token, 'nominee', noon)).toBe(id);
  expect(openReceipt(token, 'clue', noon)).toBeNull();
});

test('A wrong code and a number that does not exist get the same answer, and none is quicker', async () => {
  const { number } = await sentClue();
  const tries = [
    { number, code: 'AAAAAA' },
    { number: '00000000', code: 'AAAAAA' },
  ];
  for (const wrong of tries) {
    const began = performance.now();
    await expect(follow(wrong, crypto.randomUUID(), noon)).rejects.toThrow('receiptWrong');
    expect(performance.now() - began).toBeGreaterThan(390);
  }
});

test('After six tries on one number even the right code waits a quarter of an hour', async () => {
  const { number, code } = await sentClue();
  for (let n = 0; n < 6; n += 1)
    await expect(follow({ number, code: 'AAAAAA' }, crypto.randomUUID(), noon)).rejects.toThrow('receiptWrong');
  await expect(follow({ number, code }, 'owner', noon)).rejects.toThrow('tooManyTries');
  expect(await follow({ number, code }, 'owner', later(16))).toMatch(/^clue\//);
});

test('Who tries many numbers from one address is stopped; others are not', async () => {
  const { number, code } = await sentClue();
  const guess = (n: number) => follow({ number: String(10_000_000 + n), code: 'AAAAAA' }, 'guesser', noon);
  const answers = await Promise.allSettled(Array.from({ length: 22 }, (_, n) => guess(n)));
  const said = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason.message) : ''));
  expect(said.filter((one) => one === 'receiptWrong')).toHaveLength(20);
  expect(said.filter((one) => one === 'tooManyTries')).toHaveLength(2);
  expect(await follow({ number, code }, 'somebody else', noon)).toMatch(/^clue\//);
});
