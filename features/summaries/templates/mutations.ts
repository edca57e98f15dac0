import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { summaryTemplates } from '@/db/schema/summaries';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { TemplateInput } from '../inputs';
import { reasonsNotToKeepText } from '../text/rules';
import { reasonsNotToSaveTemplate, templateLacks, withoutWords } from './rules';

const lacking = {
  title: 'titleMissing',
  heading: 'templateLacksHeading',
  paragraph: 'templateLacksParagraph',
} as const;

/** Saves a template; without an id a new one. What others made is changed by the office of the whole sub-district alone. */
export async function saveTemplate(viewer: Viewer, { id, version, ...input }: TemplateInput, now: Date): Promise<void> {
  refuseAll(reasonsNotToSaveTemplate(viewer));
  const lacks = templateLacks(input);
  if (lacks) refuse(lacking[lacks], lacks === 'title' ? 'title' : 'body');
  const { name, title, body } = input;
  const text = { title: withoutWords(title), body: withoutWords(body) };
  refuseAll([...reasonsOfNumbers({ name }, 'numberInSummary'), ...reasonsNotToKeepText(text)]);
  const subjectId = id || newId(now.getTime());
  const saved = { ...input, savedBy: viewer.id, savedAt: now };
  const work = async (tx: Tx) => {
    if (id) await change(tx, viewer, { id, version, saved });
    else await tx.insert(summaryTemplates).values({ id: subjectId, ...saved });
    await record(tx, 'summary.template-saved', { type: 'summary-template', id: subjectId });
  };
  await write(viewer, work, now).catch((error) => {
    throw isUniqueViolation(error) ? refuse('templateNameTaken', 'name') : error;
  });
}

type Change = { id: string; version: number; saved: Partial<typeof summaryTemplates.$inferInsert> };

async function change(tx: Tx, viewer: Viewer, { id, version, saved }: Change): Promise<void> {
  const [kept] = await tx.select().from(summaryTemplates).where(eq(summaryTemplates.id, id));
  if (!kept) return refuse('gone');
  refuseAll(reasonsNotToSaveTemplate(viewer, kept));
  const changed = await tx
    .update(summaryTemplates)
    .set({ ...saved, version: version + 1 })
    .where(and(eq(summaryTemplates.id, id), eq(summaryTemplates.version, version)))
    .returning({ id: summaryTemplates.id });
  if (changed.length === 0) refuse('changedMeanwhile');
}
