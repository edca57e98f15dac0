import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { messages } from '@/db/schema/outbox';
import { records } from '@/db/schema/records';
import { runDue } from '@/features/jobs/runner/mutations';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { markRead, post, resend } from './mutations';
import { listFailedMessages, listOwnMessages } from './queries';

let communityId = '';
let editor: Viewer;
let lead: Viewer;
let count = 0;
const day = 86_400_000;
const rowOf = async (key: string) => (await db.select().from(messages).where(eq(messages.key, key)))[0];
const run = (ms = 0) => runDue('p', () => new Date(noon.getTime() + ms));

async function tell(accountId: string | null, { fails = false, key = `k${++count}` } = {}): Promise<string> {
  const letter = { key, kind: 'announcement-published' as const, facts: { announcementId: 'a' }, communityId };
  await write(
    system,
    async (tx) => {
      await post(tx, { ...letter, channel: 'site', accountId: accountId ?? '' });
      await record(tx, 'announcement.published', { type: 'announcement', id: 'a' });
      if (fails) throw new Error('taken back');
    },
    noon,
  );
  return key;
}

const setStatus = (id: string | null, status: 'active' | 'deactivated') =>
  write(system, async (tx) => {
    await tx
      .update(accounts)
      .set({ status })
      .where(eq(accounts.id, id ?? ''));
    await record(tx, 'account.deactivated', { type: 'account', id: id ?? '' });
  });

beforeAll(async () => {
  communityId = await makeCommunity();
  editor = await makeAccount('editor', communityId);
  lead = await makeAccount('lead', communityId);
});

describe('On the site', () => {
  test('A message is on the page of its person alone until it is taken note of, with a record', async () => {
    const key = await tell(editor.id);
    await run();
    const [shown] = await listOwnMessages(editor);
    expect(shown).toMatchObject({ kind: 'announcement-published', readAt: null });
    expect(await listOwnMessages(lead)).toEqual([]);
    expect(await listOwnMessages(visitor)).toEqual([]);
    const id = (await rowOf(key))?.id ?? '';
    for (const other of [lead, visitor, system]) await expect(markRead(other, id, noon)).rejects.toThrow('notYours');
    await markRead(editor, id, noon);
    expect(await listOwnMessages(editor)).toEqual([]);
    await expect(markRead(editor, id, noon)).rejects.toThrow('messageDone');
    const [last] = await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number));
    expect(last).toMatchObject({ action: 'message.read', actorId: editor.id });
  });

  test('A cause that is taken back tells nobody, and one cause tells once', async () => {
    await expect(tell(editor.id, { fails: true, key: 'undone' })).rejects.toThrow('taken back');
    expect(await rowOf('undone')).toBeUndefined();
    const key = await tell(lead.id);
    await tell(lead.id, { key });
    await run();
    expect(await listOwnMessages(lead)).toHaveLength(1);
  });

  test('Who is away is tried for days; then it stands as failed, and is delivered anew when somebody sees to it', async () => {
    const away = await makeAccount('editor', communityId);
    await setStatus(away.id, 'deactivated');
    const key = await tell(away.id);
    await run();
    expect(await rowOf(key)).toMatchObject({ attempts: 1, fault: 'accountStopped', failedAt: null });
    await run(day);
    await run(2 * day);
    expect(await rowOf(key)).toMatchObject({ attempts: 3, deliveredAt: null, nextTryAt: null });
    expect((await listFailedMessages(lead)).map(({ fault }) => fault)).toEqual(['accountStopped']);
    expect(await listFailedMessages(await makeAccount('lead', await makeCommunity()))).toEqual([]);

    const id = (await rowOf(key))?.id ?? '';
    await expect(resend(await makeAccount('resident'), id, noon)).rejects.toThrow('notYours');
    await setStatus(away.id, 'active');
    await resend(lead, id, new Date(noon.getTime() + 3 * day));
    await run(3 * day);
    expect(await rowOf(key)).toMatchObject({ attempts: 4, failedAt: null, fault: null });
    expect(await listOwnMessages(away)).toHaveLength(1);
    await expect(resend(lead, id, noon)).rejects.toThrow('messageDone');
  });
});
