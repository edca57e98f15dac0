import type { Action } from '@/db/schema/records.values';
import type { SummaryStatus } from '@/db/schema/summaries.values';
import { may } from '@/features/accounts/rules';
import { type Period, periodNamed } from '@/features/figures/rules';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { SummaryPeriod } from './inputs';
import type { Template } from './templates/rules';

type Summary = { communityId: string | null; status: SummaryStatus; submittedBy: string | null };

/** Why a summary cannot be written to. */
export function reasonsNotToEdit(viewer: Viewer, { communityId, status }: Summary): Reason[] {
  return withAll([
    !may(viewer, 'summary.write', communityId) && { code: 'notYours' },
    status === 'submitted' && { code: 'summarySubmitted' },
    status === 'signed' && { code: 'summarySigned' },
  ]);
}

type Gap = { name: string };

/** Why a summary cannot be handed in: a missing figure is a gap that somebody has to mend (domain 8.4, 5). */
export function reasonsNotToSubmit(viewer: Viewer, summary: Summary, gaps: Gap[]): Reason[] {
  const names = gaps.map(({ name }) => name).slice(0, 5);
  return withAll([
    ...reasonsNotToEdit(viewer, summary),
    gaps.length > 0 && {
      code: 'summaryHasGaps',
      values: { count: gaps.length, names: names.join('、') },
    },
  ]);
}

/** Why a submitted summary cannot be sent back; who handed it in takes it back without a word. */
export function reasonsNotToReturn(viewer: Viewer, summary: Summary, because: string): Reason[] {
  if (summary.status !== 'submitted') return [{ code: 'summaryNotSubmitted' }];
  return withAll([
    !mayTakeBack(viewer, summary) && { code: 'notYours' },
    because === '' && !isOwn(viewer, summary) && { code: 'becauseMissing', field: 'because' },
    ...reasonsOfNumbers({ because }, 'numberInSummary'),
  ]);
}

/** What makes somebody a writer of a summary: whoever did one of these to it once does not sign it. */
export const actsOfWriters = ['summary.drafted', 'summary.saved', 'summary.submitted'] as const satisfies Action[];

/** Why a summary cannot be signed: by a second person, who never wrote or submitted it (三审 in domain 9.6). */
export function reasonsNotToSign(
  viewer: Viewer,
  summary: Summary & { writers: (string | null)[] },
  gaps: Gap[],
): Reason[] {
  return withAll([
    !may(viewer, 'summary.sign', summary.communityId) && { code: 'notYours' },
    summary.status !== 'submitted' && { code: 'summaryNotSubmitted' },
    summary.writers.includes(viewer.id) && { code: 'summaryNeedsSecond' },
    gaps.length > 0 && { code: 'summaryHasGaps', values: { count: gaps.length, names: '' } },
  ]);
}

/** The days that were chosen, or those of a named period as of today; a year that still runs counts what there is so far. */
export function periodOf({ period, from, to }: { period: SummaryPeriod; from: string; to: string }, now: Date): Period {
  return period === 'own' ? { from, to } : periodNamed(period, now);
}

/** Why a summary cannot be begun. */
export function reasonsNotToDraft(
  viewer: Viewer,
  { communityId, period, template }: { communityId: string | null; period: Period; template: Template | undefined },
  now: Date,
): Reason[] {
  const scope = communityId === null ? 'sub-district' : 'community';
  return withAll([
    !may(viewer, 'summary.write', communityId) && { code: 'notYours', field: 'communityId' },
    period.from > period.to && { code: 'periodWrong', field: 'to' },
    period.from > dayOf(now) && { code: 'periodInFuture', field: 'from' },
    !template && { code: 'templateMissing', field: 'templateId' },
    template !== undefined && template.scope !== scope && { code: 'templateOtherScope', field: 'templateId' },
  ]);
}

/** Who may have a submitted summary back: those who sign, and who handed it in. */
export const mayTakeBack = (viewer: Viewer, summary: Summary): boolean =>
  summary.status === 'submitted' && (may(viewer, 'summary.sign', summary.communityId) || isOwn(viewer, summary));

/** Whether the viewer handed it in, and still writes there. */
export const isOwn = (viewer: Viewer, { submittedBy, communityId }: Summary): boolean =>
  viewer.id !== null && submittedBy === viewer.id && may(viewer, 'summary.write', communityId);
