/** People who were honoured, as a test needs them: by the mutations, after a public notice that ended in its time. */

import { eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { honours } from '@/db/schema/honours';
import { noticeSubjects, publicNotices } from '@/db/schema/public-notices';
import { award } from '@/features/honours/mutations';
import { system } from '@/lib/viewer';
import { makeAccount, noon } from './factories';
import { makeNominee } from './good-people';

/** Lets a public notice of a nomination have run its whole term. */
export async function makeNoticeOver(nominationId: string, communityId: string): Promise<string> {
  const id = newId();
  const lead = await makeAccount('lead', communityId);
  const notice = {
    id,
    number: `t-${id.slice(-12)}`,
    kind: 'good-people' as const,
    status: 'ended' as const,
    communityId,
    title: '试公示',
    objectTo: '试电话 0000',
    startDay: '2026-11-09',
    workingDays: 5,
    dueAt: noon,
    openedBy: lead.id,
    openedAt: noon,
    endedAt: noon,
  };
  await write(
    system,
    async (tx) => {
      await tx.insert(publicNotices).values(notice);
      await tx.insert(noticeSubjects).values({ noticeId: id, nominationId, position: 1 });
      await record(tx, 'notice.ended', { type: 'notice', id });
    },
    noon,
  );
  return id;
}

type Facts = Parameters<typeof makeNominee>[0];

/** Somebody whose public notice is over. */
export async function makeCleared(facts: Facts): Promise<{ id: string; personId: string }> {
  const nominee = await makeNominee({ ...facts, status: 'cleared' });
  await makeNoticeOver(nominee.id, facts.communityId);
  return nominee;
}

/** Somebody on the honour roll, by the batch of a quarter of the community. */
export async function makeHonoured(facts: Facts, { year = 2026, part = 3, at = noon } = {}) {
  const nominee = await makeCleared(facts);
  const { communityId } = facts;
  const office = await makeAccount('office');
  const batch = await award(office, { nominationIds: [nominee.id], period: 'quarter', year, part, communityId }, at);
  const [honour] = await db.select().from(honours).where(eq(honours.nominationId, nominee.id));
  if (!honour) throw new Error('Nobody was honoured.');
  return { ...honour, personId: nominee.personId, batch };
}
