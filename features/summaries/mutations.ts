import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import type { Action } from '@/db/schema/records.values';
import { summaries } from '@/db/schema/summaries';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { fill } from './filled/queries';
import { gapsOf, piecesIn } from './filled/rules';
import type { DraftInput, SaveInput } from './inputs';
import { filledText, fillingOf, getSummary, officeOf, type Summary, type SummaryView } from './queries';
import {
  periodOf,
  reasonsNotToDraft,
  reasonsNotToEdit,
  reasonsNotToReturn,
  reasonsNotToSign,
  reasonsNotToSubmit,
} from './rules';
import { snapshotOf } from './snapshots/queries';
import { getTemplate } from './templates/queries';
import { withPlace } from './templates/rules';
import { readText, reasonsNotToKeepText, withoutEmpty } from './text/rules';

const subject = (id: string) => ({ type: 'summary', id });

/** Writes the summary of a period from its template: sentences without records are left out, and what must be there is a gap. Returns its id. */
export async function draftSummary(viewer: Viewer, input: DraftInput, now: Date): Promise<string> {
  const { communityId, rounded } = input;
  const period = periodOf(input, now);
  const template = await getTemplate(input.templateId);
  refuseAll(reasonsNotToDraft(viewer, { communityId, period, template }, now));
  if (!template) return refuse('templateMissing', 'templateId');
  const { subDistrict, community } = await officeOf(communityId);
  const place = communityId === null ? subDistrict : (community ?? refuse('gone', 'communityId'));
  const whole = withPlace(template.body, place, period);
  const title = withPlace(template.title, place, period);
  refuseAll(reasonsNotToKeepText({ title, body: whole }));
  const blocks = await fill(readText(whole.replace(/<<|>>/g, '')), { scope: { communityId }, period, rounded });
  const empty = new Set(piecesIn(blocks).flatMap((piece) => (piece.kind === 'gap' ? [piece.token] : [])));
  const body = withoutEmpty(whole, (piece) => piece.kind === 'text' || !empty.has(piece.token));
  const id = newId(now.getTime());
  const by = { createdBy: viewer.id, createdAt: now, savedBy: viewer.id, savedAt: now };
  const of = { id, communityId, fromDay: period.from, toDay: period.to, templateName: template.name };
  await write(
    viewer,
    async (tx) => {
      await tx.insert(summaries).values({ ...of, ...by, title, body, rounded, status: 'draft' });
      await record(tx, 'summary.drafted', subject(id), { communityId, from: period.from, to: period.to });
    },
    now,
  );
  return id;
}

/** Keeps what a writer changed; the figures stay live. */
export async function saveSummary(viewer: Viewer, { id, version, ...next }: SaveInput, now: Date): Promise<void> {
  const saved = { ...next, savedBy: viewer.id, savedAt: now };
  const reasons = (row: Summary) => [...reasonsNotToEdit(viewer, row), ...reasonsNotToKeepText(next)];
  await change(viewer, { id, version }, 'summary.saved', saved, reasons, now);
}

type Given = { id: string; version: number };

/** Hands a summary in; gaps keep it from that. */
export async function submitSummary(viewer: Viewer, given: Given, now: Date): Promise<void> {
  const gaps = gapsOf(await filledText(await found(viewer, given)));
  const next = { status: 'submitted', submittedBy: viewer.id, submittedAt: now, returnedBecause: '' } as const;
  await change(viewer, given, 'summary.submitted', next, (row) => reasonsNotToSubmit(viewer, row, gaps), now);
}

/** Sends a summary back to whoever wrote it, or takes it back. */
export async function returnSummary(viewer: Viewer, { because, ...given }: Given & { because: string }, now: Date) {
  const next = { status: 'draft', returnedBecause: because } as const;
  await change(viewer, given, 'summary.returned', next, (row) => reasonsNotToReturn(viewer, row, because), now);
}

/** Signs a summary: its text and its figures, with the records behind each, are kept as they are now. */
export async function signSummary(viewer: Viewer, given: Given, now: Date): Promise<void> {
  const summary = await found(viewer, given);
  const blocks = await filledText(summary);
  const gaps = gapsOf(blocks);
  const snapshot = await snapshotOf(blocks, fillingOf(summary), now);
  const signature = viewer.kind === 'staff' ? viewer.name : '';
  const next = { status: 'signed', snapshot, signature, signedBy: viewer.id, signedAt: now } as const;
  // Whoever writes after this look raises the version, and then nothing is signed.
  const reasons = (row: Summary) => reasonsNotToSign(viewer, { ...row, writers: summary.writers }, gaps);
  const hash = createHash('sha256').update(JSON.stringify(snapshot)).digest('hex');
  await change(viewer, given, 'summary.signed', next, reasons, now, { hash });
}

/** Throws a draft away. */
export function discardSummary(viewer: Viewer, { id, version }: Given, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await rowOf(tx, id);
      refuseAll(reasonsNotToEdit(viewer, row));
      if (row.version !== version) refuse('changedMeanwhile');
      await tx.delete(summaries).where(eq(summaries.id, id));
      await record(tx, 'summary.discarded', subject(id));
    },
    now,
  );
}

const found = async (viewer: Viewer, { id }: Given): Promise<SummaryView> =>
  (await getSummary(viewer, id)) ?? refuse('gone');

async function change(
  viewer: Viewer,
  { id, version }: Given,
  action: Action,
  next: Partial<Summary>,
  reasons: (row: Summary) => Reason[],
  now: Date,
  said: Record<string, unknown> = {},
): Promise<void> {
  await write(
    viewer,
    async (tx) => {
      const row = await rowOf(tx, id);
      refuseAll(reasons(row));
      const changed = await tx
        .update(summaries)
        .set({ ...next, version: version + 1 })
        .where(and(eq(summaries.id, id), eq(summaries.version, version)))
        .returning({ id: summaries.id });
      if (changed.length === 0) refuse('changedMeanwhile');
      await record(tx, action, subject(id), said);
    },
    now,
  );
}

async function rowOf(tx: Tx, id: string): Promise<Summary> {
  const [row] = await tx.select().from(summaries).where(eq(summaries.id, id));
  return row ?? refuse('gone');
}
