/**
 * The demonstration neighbourhood: written through the same mutations as everything else, so that every text has its
 * records, each at the time that it bears.
 */
import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { columns as columnsTable } from '@/db/schema/announcements';
import { communities as communitiesTable, grids } from '@/db/schema/communities';
import { pages as pagesTable, portal as portalTable } from '@/db/schema/pages';
import { announcements } from '@/db/seed/announcements';
import { columns } from '@/db/seed/columns';
import { communities } from '@/db/seed/communities';
import { pages } from '@/db/seed/pages';
import { portal } from '@/db/seed/portal';
import { staff } from '@/db/seed/staff';
import { newLink } from '@/features/accounts/links/mutations';
import { insertStaff } from '@/features/accounts/staff/mutations';
import { draft, pin } from '@/features/announcements/mutations';
import { listKnownSlugs } from '@/features/announcements/queries';
import { seedCalendar } from '@/features/calendar/mutations';
import { seedProgrammes } from '@/features/events/programmes/mutations';
import { storePictureContent } from '@/features/media/mutations';
import { env } from '@/lib/env';
import { cleanRichText } from '@/lib/rich-text';
import { fromShanghai } from '@/lib/time';
import { system, type Viewer, viewerOf } from '@/lib/viewer';
import { words } from '@/messages/words';
import { playEvidence } from './demonstration/evidence';
import { playEvents } from './demonstration/gatherings';
import { playGoodPeople } from './demonstration/good-people';
import { playLedgers } from './demonstration/ledgers';
import { playSummaries } from './demonstration/summaries';

const opened = fromShanghai('2025-12-01 08:30');

/** Fills an empty database, or goes on where an earlier start was interrupted. */
export async function fillDemonstration(): Promise<void> {
  const [present] = await db.select({ id: portalTable.id }).from(portalTable);
  if (!present) await write(system, prepare, opened);
  const editors = await listEditors();
  const written = await listKnownSlugs();
  const missing = announcements.filter(({ slug }) => !written.has(slug));
  const byDate = missing.toSorted((a, b) => a.at.localeCompare(b.at));
  const [columnIds, communityIds] = [await idsBySlug(columnsTable), await idsBySlug(communitiesTable)];
  const pictures = new Map<string, string>();
  for (const { slug, column, community, at, picture, pinned, body, ...text } of byDate) {
    const now = fromShanghai(at);
    const communityId = community ? (communityIds.get(community) ?? null) : null;
    const editor = editors.get(communityId) ?? system;
    if (picture && !pictures.has(picture.file)) {
      const drawing = await readFile(`db/seed/pictures/${picture.file}.svg`);
      pictures.set(picture.file, await storePictureContent(system, drawing, now, { alt: picture.alt }));
    }
    const fields = {
      ...text,
      columnId: columnIds.get(column) ?? '',
      communityId,
      body: cleanRichText(body),
      coverId: picture ? (pictures.get(picture.file) ?? null) : null,
      coverAlt: picture?.alt ?? '',
    };
    const id = await draft(editor, { ...fields, slug }, { publish: true }, now);
    if (pinned) await pin(system, { id, pinned }, now);
  }
  await playGoodPeople();
  await playEvents();
  await playLedgers();
  await playSummaries();
  await playEvidence();
}

async function prepare(tx: Tx): Promise<void> {
  await tx.insert(portalTable).values({ id: 1, ...portal, demonstration: true });
  await tx.insert(columnsTable).values(columns.map((column, position) => ({ ...column, position })));
  for (const [position, { grids: names, ...community }] of communities.entries()) {
    const [added] = await tx
      .insert(communitiesTable)
      .values({ ...community, position })
      .returning();
    if (!added) throw new Error('The community was not stored.');
    await tx.insert(grids).values(names.map((name, at) => ({ communityId: added.id, name, position: at })));
  }
  await tx.insert(pagesTable).values(pages.map((page) => ({ ...page, updatedAt: tx.now })));
  await seedCalendar(tx, tx.now);
  await seedProgrammes(tx);
  await record(tx, 'portal.prepared', { type: 'portal', id: '1' }, { demonstration: true });
  const rows = await tx.select({ id: communitiesTable.id, slug: communitiesTable.slug }).from(communitiesTable);
  for (const { community, ...person } of staff) {
    const communityId = rows.find(({ slug }) => slug === community)?.id ?? null;
    await insertStaff(tx, { ...person, communityId }, { demonstration: true });
  }
}

// Who signs the texts of a community; null: of the whole sub-district.
async function listEditors(): Promise<Map<string | null, Viewer>> {
  const rows = await db.select().from(accounts);
  const editors = new Map<string | null, Viewer>();
  for (const row of rows) {
    if (row.role === 'editor' || row.role === 'office') editors.set(row.communityId, viewerOf(row));
  }
  return editors;
}

async function idsBySlug(table: typeof columnsTable | typeof communitiesTable): Promise<Map<string, string>> {
  const rows = await db.select({ id: table.id, slug: table.slug }).from(table);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** Prints a fresh one-time link for each member of the demonstration's staff; older ones stop working. */
export async function printSignInLinks(): Promise<void> {
  const rows = await db.select().from(accounts).where(eq(accounts.demonstration, true));
  const active = rows.filter((row) => row.status === 'active');
  if (active.length === 0) return;
  const now = new Date();
  const tokens = await write(
    system,
    async (tx) => {
      const made: string[] = [];
      for (const { id } of active) made.push(await newLink(tx, id, 'sign-in'));
      return made;
    },
    now,
  );
  const roles = words('zh-CN').accounts.roles;
  console.log('\nSign in to the demonstration (each link works once, for a day):');
  for (const [at, { signature, role }] of active.entries()) {
    console.log(`  ${env().LINLI_ORIGIN}/link/${tokens[at]}  ${signature} ${roles[role]} (${role})`);
  }
  console.log('');
}
