import type { Caption, EditionStatus, Needs, Part, ProofKind } from '@/db/schema/evidence.values';
import { captionParts, proofKinds } from '@/db/schema/evidence.values';
import { may } from '@/features/accounts/rules';
import type { Period } from '@/features/figures/rules';
import { charactersIn } from '@/lib/characters';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { isOfPeriod, isOfPlace, type Subject } from './subjects/rules';

/** Tags and statements of the sub-district itself stand under the empty key, so that each is there once. */
export const placeKey = (communityId: string | null) => communityId ?? '';
export const communityOfKey = (key: string) => key || null;

export const editionPath = (id: string) => `/desk/evidence/${id}`;
export const indicatorPath = (id: string) => `/desk/evidence/indicators/${id}`;

/** What an indicator has at a place; `figure` in the steps of its unit. */
export type Had = Record<ProofKind | 'picture', number> & { statement: boolean; figure: number };

/** What an indicator asks for, each with what is there. One that asks for nothing is shown by any record at all. */
export function partsOf(needs: Needs, had: Had): Part[] {
  const asked = askedOf(needs, had);
  if (asked.length > 0) return asked;
  return [{ part: 'process', had: proofKinds.reduce((sum, kind) => sum + had[kind], 0), need: 1 }];
}

/** What there is where nobody gathered anything. */
export const nothing: Had = { document: 0, process: 0, report: 0, picture: 0, statement: false, figure: 0 };

/** What an indicator asks for by itself. */
export function askedOf(needs: Needs, had = nothing): Part[] {
  const counted = [...proofKinds, 'picture' as const].map((part) => ({ part, had: had[part], need: needs[part] }));
  const parts: Part[] = [
    ...counted,
    { part: 'statement', had: had.statement ? 1 : 0, need: needs.statement ? 1 : 0 },
    { part: 'figure', had: had.figure, need: needs.figure === null ? 0 : needs.least },
  ];
  return parts.filter(({ need }) => need > 0);
}

export const lights = ['red', 'amber', 'green'] as const;
export type Light = (typeof lights)[number];

/** Red: nothing of what is asked for is there; green: all of it; amber: something is missing. */
export function lightOf(parts: Part[]): Light {
  if (parts.every(({ had, need }) => had >= need)) return 'green';
  return parts.some(({ had }) => had > 0) ? 'amber' : 'red';
}

/** How many of the smallest items stand at each light. */
export function countLights(found: Light[]): Record<Light, number> {
  const of = (light: Light) => found.filter((one) => one === light).length;
  return { red: of('red'), amber: of('amber'), green: of('green') };
}

type EditionFacts = Period & { status: EditionStatus };
type Place = { edition: EditionFacts; isSmallest: boolean; communityId: string | null };

type Found = {
  edition: { status: EditionStatus; fromDay: string; toDay: string };
  indicator: { isSmallest: boolean };
};

/** Where evidence of an indicator belongs: what the rules ask of its edition and its place. */
export const placeOfIndicator = ({ edition, indicator }: Found, communityId: string | null): Place => ({
  edition: { status: edition.status, from: edition.fromDay, to: edition.toDay },
  isSmallest: indicator.isSmallest,
  communityId,
});

/** Why evidence of an indicator cannot be changed at a place: tags, pictures and the statement alike. */
export function reasonsNotToProve(viewer: Viewer, { edition, isSmallest, communityId }: Place): Reason[] {
  return withAll([
    !may(viewer, 'evidence.tag', communityId) && { code: 'notYours' },
    edition.status === 'closed' && { code: 'editionClosed' },
    !isSmallest && { code: 'indicatorNotSmallest' },
  ]);
}

/** Why a record cannot be evidence at a place: it is another's, or of other days than the edition takes. */
export function reasonsNotToTag(
  viewer: Viewer,
  place: Place,
  subject: Subject,
  kind: ProofKind,
  proves: string,
): Reason[] {
  const { from, to } = place.edition;
  const values = { from, to, day: subject.day };
  return withAll([
    ...reasonsNotToProve(viewer, place),
    !isOfPlace(subject, place.communityId) && { code: 'evidenceElsewhere', field: 'records' },
    !isOfPeriod(place.edition, subject, kind) && { code: 'evidenceOutOfPeriod', field: 'records', values },
    ...reasonsOfNumbers({ proves }, 'numberInEvidence'),
  ]);
}

type Bounds = { statementLeast: number; statementMost: number };

/** Whether a statement is as long as its edition asks; one that is not yet can be saved, but does not count. */
export function statementFits({ statementLeast, statementMost }: Bounds, statement: string): boolean {
  const length = charactersIn(statement);
  return length >= Math.max(1, statementLeast) && length <= statementMost;
}

/** Why a statement cannot be kept. */
export function reasonsNotToState(viewer: Viewer, place: Place, { statement }: { statement: string }): Reason[] {
  return withAll([...reasonsNotToProve(viewer, place), ...reasonsOfNumbers({ statement }, 'numberInEvidence')]);
}

/** Why a caption cannot be kept: each of its six parts is said, and none holds somebody's number. */
export function reasonsNotToCaption(viewer: Viewer, place: Place, caption: Caption): Reason[] {
  return withAll([
    ...reasonsNotToProve(viewer, place),
    ...captionParts.map(
      (part, at): Reason | false =>
        caption[part] === '' && { code: 'captionPartMissing', field: `caption.${part}`, values: { at } },
    ),
    ...reasonsOfNumbers(
      Object.fromEntries(captionParts.map((part) => [`caption.${part}`, caption[part]])),
      'numberInEvidence',
    ),
  ]);
}

/** Why an edition cannot be changed or closed: what was handed in stays as it was. */
export const reasonsNotToChange = (viewer: Viewer, { status }: { status: EditionStatus }): Reason[] =>
  withAll([
    !may(viewer, 'indicator.edit', null) && { code: 'notYours' },
    status === 'closed' && { code: 'editionClosed' },
  ]);

/** Why an edition cannot be deleted: somebody has collected for it. */
export const reasonsNotToDiscard = (
  viewer: Viewer,
  edition: { status: EditionStatus },
  { isUsed }: { isUsed: boolean },
): Reason[] => withAll([...reasonsNotToChange(viewer, edition), isUsed && { code: 'editionUsed' }]);

/** Why its period and its limits cannot be what was typed. */
export const reasonsOfBounds = ({ fromDay, toDay, statementLeast, statementMost }: EditionFields): Reason[] =>
  withAll([
    fromDay > toDay && { code: 'periodWrong', field: 'toDay' },
    statementLeast > statementMost && { code: 'statementBoundsWrong', field: 'statementMost' },
  ]);

type EditionFields = { fromDay: string; toDay: string; statementLeast: number; statementMost: number };
