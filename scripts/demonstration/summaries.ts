/**
 * Plans and work summaries of the demonstration: one that is signed, one with a gap that somebody has to mend, and the
 * sub-district's half year. They are found again by their moments, so that an interrupted start goes on where it stopped.
 */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { planItems } from '@/db/schema/plans';
import { summaries } from '@/db/schema/summaries';
import { type SeedPlan, seedPlans } from '@/db/seed/plans';
import { closePlan, savePlan } from '@/features/plans/mutations';
import type { DraftInput } from '@/features/summaries/inputs';
import { draftSummary, saveSummary, signSummary, submitSummary } from '@/features/summaries/mutations';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type Office, officeOf } from './office';

const planned = fromShanghai('2026-07-06 09:00');

/** Plays what of the plans and summaries was not played before. */
export async function playSummaries(): Promise<void> {
  const office = await officeOf();
  for (const plan of seedPlans) await playPlan(office, plan);
  const desk = office.desks.get('qingfengli');
  if (!desk) throw new Error('The demonstration has no community qingfengli.');
  const { communityId, editor, lead } = desk;
  const half = { communityId, period: 'first-half', templateId: 'community-year', rounded: false } as const;
  const first = await drafted(editor, half, '2026-07-08 10:20');
  if (first) await signed(first, editor, lead);
  await drafted(editor, { ...half, period: 'to-date' }, '2026-11-20 15:10');
  const ofAll = { communityId: null, period: 'first-half', templateId: 'sub-district-half', rounded: true } as const;
  await drafted(office.head, ofAll, '2026-07-09 09:30');
}

async function playPlan({ head, desks }: Office, { community, done, ...plan }: SeedPlan): Promise<void> {
  const there = await db.select({ id: planItems.id }).from(planItems).where(eq(planItems.what, plan.what));
  if (there.length > 0) return;
  const desk = community ? desks.get(community) : undefined;
  const by = desk?.editor ?? head;
  const { askedBy = '', figure = null, target = null, ...facts } = plan;
  const origin = askedBy ? ('above' as const) : ('own' as const);
  const input = {
    ...facts,
    id: '',
    version: 0,
    communityId: desk?.communityId ?? null,
    origin,
    askedBy,
    figure,
    target,
  };
  const id = await savePlan(by, input, planned);
  if (done) await closePlan(by, { id, version: 1, status: 'done', outcome: done.outcome }, fromShanghai(done.at));
}

type Draft = Omit<DraftInput, 'from' | 'to'>;

/** Writes a summary at its moment; undefined when it was written before. */
async function drafted(by: Viewer, draft: Draft, moment: string): Promise<string | undefined> {
  const at = fromShanghai(moment);
  const there = await db.select({ id: summaries.id }).from(summaries).where(eq(summaries.createdAt, at));
  if (there.length > 0) return undefined;
  return draftSummary(by, { ...draft, from: '', to: '' }, at);
}

/** What has no records is taken out by its writer; then a second person signs it. */
async function signed(id: string, editor: Viewer, lead: Viewer): Promise<void> {
  const [row] = await db.select().from(summaries).where(eq(summaries.id, id));
  if (!row) return;
  const { title, rounded } = row;
  const body = row.body.replace(/评选五好文明家庭\{[^}]+\}。/, '');
  await saveSummary(editor, { id, version: 1, title, body, rounded }, fromShanghai('2026-07-08 11:05'));
  await submitSummary(editor, { id, version: 2 }, fromShanghai('2026-07-08 11:10'));
  await signSummary(lead, { id, version: 3 }, fromShanghai('2026-07-09 08:50'));
}
