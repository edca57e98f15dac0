import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { messages } from '@/db/schema/outbox';
import { records } from '@/db/schema/records';
import { siteErrors } from '@/db/schema/site-errors';
import { answer, forgetAnsweredContacts, tell } from '@/features/site-errors/mutations';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { resend } from '../mutations';
import { mark, openSlips } from './mutations';
import { listHandedOver, listOpenSlips } from './queries';

let communityId = '';
let lead: Viewer;
let stranger: Viewer;
let count = 0;

/** A report of the community that is answered; returns the slip that the answer made, if it made one. */
async function answered(contact: string) {
  const id = await tell(visitor, { page: '/about', text: '电话少一位', contact }, `a${++count}`, noon);
  await write(system, async (tx) => {
    await tx.update(siteErrors).set({ communityId }).where(eq(siteErrors.id, id));
    await record(tx, 'site-error.told', { type: 'site-error', id });
  });
  await answer(lead, { id, status: 'mended', answer: '已改好' }, noon);
  const [slip] = await db
    .select()
    .from(messages)
    .where(eq(messages.key, `site-error:${id}`));
  return slip;
}

beforeAll(async () => {
  communityId = await makeCommunity();
  lead = await makeAccount('lead', communityId);
  stranger = await makeAccount('lead', await makeCommunity());
});

test('Only who left a contact gets a slip, and what is kept does not show it', async () => {
  expect(await answered('')).toBeUndefined();
  const slip = await answered('十三号楼 尉迟试');
  expect(slip).toMatchObject({ channel: 'slip', kind: 'site-error-answered', communityId, deliveredAt: null });
  expect(JSON.stringify(slip)).not.toContain('尉迟试');
});

test('The contact is opened for who hands it over, and each look is recorded', async () => {
  const slip = await answered('九号楼 尉迟试');
  const looks = async () =>
    (
      await db
        .select()
        .from(records)
        .where(and(eq(records.action, 'person.read'), eq(records.subjectId, slip?.personId ?? '')))
    ).length;
  expect((await openSlips(lead, noon))[slip?.id ?? '']).toBe('九号楼 尉迟试');
  expect(await looks()).toBe(1);
  expect(await openSlips(stranger, noon)).toEqual({});
  expect(await openSlips(visitor, noon)).toEqual({});
  expect(await looks()).toBe(1);
});

test('Handed over: who and when, once; strangers mark nothing', async () => {
  const slip = await answered('七号楼');
  const id = slip?.id ?? '';
  await expect(mark(stranger, { id, outcome: 'handedOver' }, noon)).rejects.toThrow('notYours');
  await mark(lead, { id, outcome: 'handedOver' }, noon);
  expect((await listOpenSlips(lead)).map((open) => open.id)).not.toContain(id);
  expect(await listHandedOver(lead)).toMatchObject([{ id, deliveredAt: noon, by: '试人' }]);
  expect(await listHandedOver(stranger)).toEqual([]);
  await expect(mark(lead, { id, outcome: 'handedOver' }, noon)).rejects.toThrow('messageDone');
});

test('Not taken: it stands as failed, and lies on the pile again when somebody tries again', async () => {
  const slip = await answered('五号楼');
  const id = slip?.id ?? '';
  await mark(lead, { id, outcome: 'notFound' }, noon);
  expect((await listOpenSlips(lead)).map((open) => open.id)).not.toContain(id);
  await resend(lead, id, noon);
  expect((await listOpenSlips(lead)).map((open) => open.id)).toContain(id);
});

test('A contact that was destroyed is on no slip any more', async () => {
  const slip = await answered('三号楼');
  await forgetAnsweredContacts(new Date(noon.getTime() + 31 * 86_400_000));
  const open = await listOpenSlips(lead);
  expect(open.find(({ id }) => id === slip?.id)?.contact).toBe('destroyed');
  expect(await openSlips(lead, noon)).toEqual({});
});
