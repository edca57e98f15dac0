import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { clues, nominations } from '@/db/schema/nominations';
import { receiptCode } from '@/lib/receipts';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { system } from '@/lib/viewer';
import { enterPaper } from '../clues/mutations';
import { follow } from './mutations';

test('A clue and a nomination that bear the same number by chance are told apart by their codes', async () => {
  const communityId = await makeCommunity();
  const clue = await enterPaper(
    await makeAccount('editor', communityId),
    {
      name: '同号',
      communityId,
      place: '',
      category: 'helping',
      deed: '修伞',
      channel: 'self',
      nominator: '',
      contact: '某',
    },
    noon,
  );
  const { id } = await makeNominee({ communityId });
  const [row] = await db.select({ number: clues.number }).from(clues).where(eq(clues.id, clue));
  const number = row?.number ?? '';
  await write(system, async (tx) => {
    await tx.update(nominations).set({ number }).where(eq(nominations.id, id));
    await record(tx, 'nomination.opened', { type: 'nomination', id });
  });
  const opened = (code: string) => follow({ number, code }, '198.51.100.7', noon);
  expect(await opened(receiptCode('clue', clue))).toMatch(/^clue\//);
  expect(await opened(receiptCode('nominee', id))).toMatch(/^nominee\//);
  await expect(opened('AAAAAA')).rejects.toThrow('receiptWrong');
});
