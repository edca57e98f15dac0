import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { summaryTemplates } from '@/db/schema/summaries';
import { builtInTemplates, type KeptTemplate } from './rules';

/** Linli's own templates, and those that the office made of them. */
export async function listTemplates(): Promise<KeptTemplate[]> {
  const rows = await db.select().from(summaryTemplates).orderBy(asc(summaryTemplates.name));
  return [...builtInTemplates, ...rows.map(templateOf)];
}

export async function getTemplate(id: string): Promise<KeptTemplate | undefined> {
  const own = builtInTemplates.find((template) => template.id === id);
  if (own) return own;
  const [row] = await db.select().from(summaryTemplates).where(eq(summaryTemplates.id, id));
  return row && templateOf(row);
}

const templateOf = ({ id, name, scope, title, body, version, savedBy }: typeof summaryTemplates.$inferSelect) => ({
  ...{ id, name, scope, title, body, version, savedBy },
  builtIn: false,
});
