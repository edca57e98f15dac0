import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { changedFields, record } from '@/db/record';
import { pages, portal } from '@/db/schema/pages';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { PageInput, PortalInput } from './inputs';
import { mayEditPages, mayEditPortal } from './rules';

/** Edits a page in one language, if nobody did meanwhile. A save that changes nothing leaves no record. */
export function editPage(viewer: Viewer, input: PageInput, now: Date): Promise<void> {
  const { slug, language, version, ...fields } = input;
  const theOne = and(eq(pages.slug, slug), eq(pages.locale, language));
  return write(
    viewer,
    async (tx) => {
      if (!mayEditPages(viewer)) refuse('notYours');
      const [row] = await tx.select().from(pages).where(theOne);
      if (!row) return refuse('gone');
      if (row.version !== version) refuse('changedMeanwhile');
      const changed = changedFields(row, fields);
      if (changed.length === 0) return;
      await tx
        .update(pages)
        .set({ ...fields, version: version + 1, updatedAt: now })
        .where(theOne);
      await record(
        tx,
        'page.edited',
        { type: 'page', id: `${slug} ${language}` },
        { version: version + 1, fields: changed },
      );
    },
    now,
  );
}

/** Edits masthead, footer, legal marks and public service, if nobody did meanwhile; skips what changes nothing. */
export function editPortal(viewer: Viewer, input: PortalInput, now: Date): Promise<void> {
  const { version, ...fields } = input;
  return write(
    viewer,
    async (tx) => {
      if (!mayEditPortal(viewer)) refuse('notYours');
      const [row] = await tx.select().from(portal);
      if (!row) return refuse('gone');
      if (row.version !== version) refuse('changedMeanwhile');
      const changed = changedFields(row, fields);
      if (changed.length === 0) return;
      await tx
        .update(portal)
        .set({ ...fields, version: version + 1 })
        .where(eq(portal.id, row.id));
      await record(
        tx,
        'portal.edited',
        { type: 'portal', id: String(row.id) },
        { version: version + 1, fields: changed },
      );
    },
    now,
  );
}
