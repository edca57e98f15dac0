import 'server-only';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts, linkRequests } from '@/db/schema/accounts';
import { staffRoles } from '@/db/schema/accounts.values';
import { announcementSchedules } from '@/db/schema/announcement-schedules';
import { announcementAutosaves, announcements, announcementVersions } from '@/db/schema/announcements';
import { communities, grids } from '@/db/schema/communities';
import { media } from '@/db/schema/media';
import { messages } from '@/db/schema/outbox';
import { pages, portal } from '@/db/schema/pages';
import { siteErrors } from '@/db/schema/site-errors';
import { blankPages } from '@/db/seed/blank-pages';
import { blankPortal } from '@/db/seed/blank-portal';
import { portal as invented } from '@/db/seed/portal';
import { raiseSessionVersion } from '@/features/accounts/mutations';
import { clearEvents } from '@/features/events/demonstration/mutations';
import { clearEvidence } from '@/features/evidence/demonstration/mutations';
import { clearLedgers } from '@/features/ledgers/demonstration/mutations';
import { removeFiles, removeUnused } from '@/features/media/mutations';
import { clearGoodPeople } from '@/features/nominations/demonstration/mutations';
import { removePictures } from '@/features/nominations/people/mutations';
import { clearSummaries } from '@/features/summaries/demonstration/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { forgetPageViews } from '../page-views/mutations';
import type { Portal } from '../queries';
import { isStoppedAtTheEnd, reasonsNotToLeave } from './rules';

const every = sql`true`;

/**
 * Ends the demonstration: texts, pictures, communities, good people and staff who were invented go; columns, records, residents
 * and whatever the office changed of pages and masthead stay. What is still invented there becomes text to adapt.
 */
export async function leaveDemonstration(viewer: Viewer, now: Date): Promise<void> {
  const { removed, people } = await write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(portal);
      if (!row) return refuse('gone');
      refuseAll(reasonsNotToLeave(viewer, row));
      await clearEvidence(tx);
      await clearSummaries(tx);
      await clearLedgers(tx);
      await clearEvents(tx);
      const texts = await clearTexts(tx);
      const removed = await removeUnused(tx);
      const people = await clearGoodPeople(tx);
      const staff = await stopStaff(tx, viewer);
      const places = await clearCommunities(tx);
      await clearPortal(tx, row);
      await forgetPageViews(tx);
      const change = { announcements: texts, pictures: removed.length, communities: places, staff };
      await record(tx, 'portal.demonstration-left', { type: 'portal', id: String(row.id) }, change);
      return { removed, people };
    },
    now,
  );
  await removeFiles(removed);
  await removePictures(people);
}

async function clearTexts(tx: Tx): Promise<number> {
  await tx.delete(announcementSchedules).where(every);
  await tx.delete(announcementAutosaves).where(every);
  await tx.delete(announcementVersions).where(every);
  return (await tx.delete(announcements).where(every).returning({ id: announcements.id })).length;
}

async function stopStaff(tx: Tx, viewer: Viewer): Promise<number> {
  const staff = await tx.select().from(accounts).where(inArray(accounts.role, staffRoles));
  const going = staff.filter((account) => isStoppedAtTheEnd(account, viewer));
  if (going.length === 0) return 0;
  const ids = going.map((account) => account.id);
  await tx.delete(linkRequests).where(inArray(linkRequests.accountId, ids));
  const stopped = going.filter((account) => account.status === 'active');
  for (const { id } of stopped) {
    await raiseSessionVersion(tx, id, { status: 'deactivated' });
    await record(tx, 'account.deactivated', { type: 'account', id });
  }
  return stopped.length;
}

async function clearCommunities(tx: Tx): Promise<number> {
  await tx.update(accounts).set({ communityId: null }).where(isNotNull(accounts.communityId));
  await tx.update(siteErrors).set({ communityId: null }).where(isNotNull(siteErrors.communityId));
  await tx.update(media).set({ communityId: null }).where(isNotNull(media.communityId));
  await tx.update(messages).set({ communityId: null }).where(isNotNull(messages.communityId));
  await tx.delete(grids).where(every);
  return (await tx.delete(communities).where(every).returning({ id: communities.id })).length;
}

async function clearPortal(tx: Tx, row: Portal): Promise<void> {
  const fields = Object.keys(invented) as (keyof typeof invented)[];
  const blank = Object.fromEntries(
    fields.filter((field) => row[field] === invented[field]).map((field) => [field, blankPortal[field]]),
  );
  await tx
    .update(portal)
    .set({ ...blank, demonstration: false, version: row.version + 1 })
    .where(eq(portal.id, row.id));
  for (const { slug, locale, title, body } of blankPages) {
    const neverEdited = and(eq(pages.slug, slug), eq(pages.locale, locale), eq(pages.version, 1));
    await tx.update(pages).set({ title, body, version: 2, updatedAt: tx.now }).where(neverEdited);
  }
  // Whoever ended it is real from now on.
  await tx
    .update(accounts)
    .set({ demonstration: false })
    .where(eq(accounts.id, tx.actor.id ?? ''));
}
