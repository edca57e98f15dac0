import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { db, prepared } from '@/db/client';
import { pages, portal } from '@/db/schema/pages';
import type { PageSlug } from '@/db/schema/pages.values';
import { listColumns } from '@/features/announcements/queries';
import type { Locale } from '@/lib/locale';
import { currentPath, currentViewer, isElderView } from '@/lib/session';

export type Portal = typeof portal.$inferSelect;
export type OfficePage = typeof pages.$inferSelect;

const portalRow = prepared('portal', (db) => db.select().from(portal));

/** The portal's name, masthead and footer. There is always one row: the first start writes it. */
export const getPortal = cache(async (): Promise<Portal> => {
  const [row] = await portalRow();
  if (!row) throw new Error('The portal has no row: start Linli with `npm start`, which prepares the database.');
  return row;
});

/** What the frame of a public page stands on: who asks for which page, and what the masthead and navigation say. */
export async function getFrame() {
  const [viewer, elder, path, portal, columns] = await Promise.all([
    currentViewer(),
    isElderView(),
    currentPath(),
    getPortal(),
    listColumns(),
  ]);
  return { viewer, elder, path, portal, columns, now: new Date() };
}
export type Frame = Awaited<ReturnType<typeof getFrame>>;

/** A page of the office in one language. */
export async function getPage(slug: PageSlug, locale: Locale): Promise<OfficePage | undefined> {
  const [page] = await db
    .select()
    .from(pages)
    .where(and(eq(pages.slug, slug), eq(pages.locale, locale)));
  return page;
}

/** All pages of the office in all languages, for the desk. */
export async function listPages(): Promise<OfficePage[]> {
  return db.select().from(pages).orderBy(asc(pages.slug), asc(pages.locale));
}

/** The portal's name in a language, for titles. */
export async function portalName(locale: Locale): Promise<string> {
  const { name, nameEn } = await getPortal();
  return locale === 'en' ? nameEn : name;
}
