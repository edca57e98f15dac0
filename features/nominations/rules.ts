import type {
  Age,
  Category,
  DeclineReason,
  NominationStatus,
  OpinionOutcome,
  OpinionSource,
} from '@/db/schema/nominations.values';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { ofShanghai, shanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { Terms } from './terms/rules';

/** From where to where a nomination may go. What stands last is final. */
const ways: Record<NominationStatus, readonly NominationStatus[]> = {
  verifying: ['verified', 'declined', 'refused'],
  verified: ['in-review', 'on-notice', 'cleared', 'declined', 'refused'],
  'in-review': ['reviewed', 'declined', 'refused'],
  reviewed: ['on-notice', 'cleared', 'declined', 'refused'],
  'on-notice': ['cleared', 'reviewed', 'verified', 'declined', 'refused'],
  cleared: ['honoured', 'declined', 'refused'],
  honoured: ['revoked', 'withdrawn'],
  declined: [],
  refused: [],
  withdrawn: [],
  revoked: ['withdrawn'],
};

/** Those that are still being worked on. */
export const openStatuses = [
  'verifying',
  'verified',
  'in-review',
  'reviewed',
  'on-notice',
  'cleared',
] as const satisfies readonly NominationStatus[];

export const isOpen = (status: NominationStatus) => openStatuses.some((open) => open === status);
/** Whether the public meets the person now, as far as was consented: on public notice or on the roll. */
export const isPublicNow = (status: NominationStatus) => status === 'on-notice' || status === 'honoured';
export const mayMove = (from: NominationStatus, to: NominationStatus) => ways[from].includes(to);

/** Whether a person named has left: nobody is asked again, and nothing more is kept. Who leaves after a decision keeps its status. */
export const hasLeft = ({ status, name }: { status: NominationStatus; name: string | null }) =>
  status === 'refused' || status === 'withdrawn' || name === null;

/** The consents of a person named that hold now. */
export type Consented = Record<NomineePurpose, boolean>;
export const noConsent: Consented = {
  'nominee-name': false,
  'nominee-picture': false,
  'nominee-story': false,
  'nominee-upward': false,
};

/** What rules ask of a nomination. */
export type NominationFacts = {
  id: string;
  communityId: string;
  status: NominationStatus;
  category: Category;
  age: Age;
  secret: boolean;
  /** Whether the form is complete: everything that must be written is there, with its pictures. */
  formAt: Date | null;
  verifiedAt: Date | null;
  consented: Consented;
  /** Those who were asked and are against. */
  objectingOpinions: number;
};

type Answer = { source: OpinionSource; outcome: OpinionOutcome };

/**
 * How many who were asked are against, of answers in the order in which they were entered: whoever answers again has said it anew.
 * `other` is anybody else, so that no answer of one takes the place of another's.
 */
export const objectingIn = (answers: Answer[]): number =>
  answers.filter(
    ({ source, outcome }, at) =>
      outcome === 'objection' &&
      (source === 'other' || !answers.slice(at + 1).some((later) => later.source === source)),
  ).length;

/** When a verification no longer lets a nomination go further (domain 1.5: after three months it is done again). */
export function verificationEnds(verifiedAt: Date, { verificationMonths }: Terms): Date {
  const wall = shanghai(verifiedAt);
  const [year, month] = [wall.getUTCFullYear(), wall.getUTCMonth() + verificationMonths];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  wall.setUTCFullYear(year, month, Math.min(wall.getUTCDate(), lastDay));
  return ofShanghai(wall);
}

/** Why a nomination cannot go further now, whatever the next step: an old visit, no form, no consent. */
export function reasonsNotToGoOn(nomination: NominationFacts, terms: Terms, now: Date): Reason[] {
  const { verifiedAt, formAt, consented, secret } = nomination;
  return withAll([
    !formAt && { code: 'formNotComplete' },
    !verifiedAt && { code: 'notVerified' },
    verifiedAt !== null && verificationEnds(verifiedAt, terms) <= now && { code: 'verificationOld' },
    !secret && !consented['nominee-name'] && { code: 'nameConsentMissing' },
    nomination.objectingOpinions > 0 && { code: 'opinionAgainst' },
  ]);
}

/** Why the person responsible cannot find a nomination verified. */
export function reasonsNotToConclude(viewer: Viewer, nomination: NominationFacts, terms: Terms, now: Date): Reason[] {
  if (!may(viewer, 'nomination.conclude', nomination.communityId)) return [{ code: 'notYours' }];
  if (nomination.status !== 'verifying') return [{ code: 'nominationElsewhere' }];
  return reasonsNotToGoOn(nomination, terms, now);
}

/** Why a nomination cannot be ended without an honour. */
export function reasonsNotToDecline(viewer: Viewer, nomination: NominationFacts, reason: DeclineReason): Reason[] {
  if (!may(viewer, 'nomination.conclude', nomination.communityId)) return [{ code: 'notYours' }];
  return withAll([
    !isOpen(nomination.status) && { code: 'nominationElsewhere' },
    // What is on public notice is decided by its end or by an objection that is upheld.
    nomination.status === 'on-notice' && reason !== 'objection-upheld' && { code: 'noticeRuns' },
  ]);
}

/** The form may be written, and others be asked, until the community has decided. */
export function reasonsNotToEdit(
  viewer: Viewer,
  nomination: Pick<NominationFacts, 'communityId' | 'status'>,
): Reason[] {
  if (!may(viewer, 'nomination.edit', nomination.communityId)) return [{ code: 'notYours' }];
  return ['verifying', 'verified', 'reviewed', 'cleared'].includes(nomination.status)
    ? []
    : [{ code: 'nominationElsewhere' }];
}

/** Secrecy protects who stepped in against violence (见义勇为), and nobody else. */
export function reasonsNotToKeepSecret(viewer: Viewer, nomination: NominationFacts): Reason[] {
  if (!may(viewer, 'nomination.conclude', nomination.communityId)) return [{ code: 'notYours' }];
  return withAll([
    nomination.category !== 'bravery' && { code: 'secrecyOnlyBravery' },
    !['verifying', 'verified', 'reviewed'].includes(nomination.status) && { code: 'nominationElsewhere' },
  ]);
}

/** What of a person may be shown to the public now. */
export function shownOf({ consented, secret, name }: { consented: Consented; secret: boolean; name: string | null }) {
  const named = !secret && consented['nominee-name'] && name !== null;
  return {
    name: named,
    picture: named && consented['nominee-picture'],
    story: named && consented['nominee-story'],
  };
}
