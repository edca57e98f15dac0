import type { Age, NominationStatus } from '@/db/schema/nominations.values';
import { type ConsentGiver, type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { type Reason, withAll } from '@/lib/rule-broken';
import { type Consented, hasLeft, isPublicNow } from '../rules';

type Said = { purposes: readonly NomineePurpose[]; givenBy: ConsentGiver };

/** Whether a guardian decides: by law under 14 (个人信息保护法 art. 31), for good people under 18 (domain 1.3). */
const isDecidedFor = (age: Age) => age !== 'adult';

/**
 * Why consents cannot stand as they were said: for a minor a guardian decides, nothing is shown of somebody without a name, and who
 * has left is not asked again.
 */
export function reasonsNotToConsent(
  person: { status: NominationStatus; name: string | null; age: Age },
  said: Said,
): Reason[] {
  const wants = (purpose: NomineePurpose) => said.purposes.includes(purpose);
  return withAll([
    hasLeft(person) && { code: 'personLeft' },
    isDecidedFor(person.age) && said.givenBy !== 'guardian' && { code: 'guardianDecides', field: 'givenBy' },
    (wants('nominee-picture') || wants('nominee-story')) &&
      !wants('nominee-name') && { code: 'nameBelongsToIt', field: 'purposes.nominee-name' },
  ]);
}

/** What was read when somebody agreed: the form as it then was, and its pictures. Another picture or word is another sheet. */
export const sheetMark = ({ version, pictures }: { version: number; pictures: readonly { id: string }[] }): string =>
  [version, ...pictures.map(({ id }) => id).toSorted()].join(' ');

/** Which consents begin and which end, when somebody says anew to what the person agrees. */
export function changesOf(held: Consented, purposes: readonly NomineePurpose[]) {
  return {
    given: nomineePurposes.filter((purpose) => purposes.includes(purpose) && !held[purpose]),
    withdrawn: nomineePurposes.filter((purpose) => !purposes.includes(purpose) && held[purpose]),
  };
}

/**
 * Which consents end when the form or its pictures change: those to what is no longer what was agreed to, and, once it is known
 * that somebody is a minor, whatever nobody else agreed to.
 */
export const endedBy = (
  change: { age: Age; changed: readonly NomineePurpose[] },
  { consented, alone }: { consented: Consented; alone: readonly NomineePurpose[] },
): NomineePurpose[] =>
  nomineePurposes.filter(
    (purpose) =>
      consented[purpose] && (change.changed.includes(purpose) || (isDecidedFor(change.age) && alone.includes(purpose))),
  );

/** A record of consents: `because` where a change ended them, not a word of the person. */
export type ConsentRecord = { purposes?: NomineePurpose[]; because?: string };

/**
 * What a person is to be asked again: what a change ended since the person last said anything, of records from the latest back.
 * Whoever has spoken since has left it unticked.
 */
export function toAskAgain(consented: Consented, latestFirst: readonly ConsentRecord[]): NomineePurpose[] {
  const spoke = latestFirst.findIndex(({ because }) => !because);
  const ended = latestFirst.slice(0, spoke < 0 ? undefined : spoke).flatMap(({ purposes = [] }) => purposes);
  return nomineePurposes.filter((purpose) => ended.includes(purpose) && !consented[purpose]);
}

/** Whether the public meets the person by name: of whom is kept secret no name is shown. */
export const isMetByName = ({ status, secret }: { status: NominationStatus; secret: boolean }) =>
  isPublicNow(status) && !secret;

/** Whether what is said means leaving as a whole: on notice and on the roll nobody stands who no longer wants to be named. */
export const meansLeaving = (
  person: { status: NominationStatus; secret: boolean; consented: Consented },
  purposes: readonly NomineePurpose[],
) => isMetByName(person) && person.consented['nominee-name'] && !purposes.includes('nominee-name');

/** Where a nomination goes when its person leaves: what was decided before stays decided, without the person. */
export function statusAfterLeaving(status: NominationStatus): NominationStatus {
  if (status === 'honoured' || status === 'revoked') return 'withdrawn';
  return status === 'declined' ? 'declined' : 'refused';
}

const forgottenAfterDays = 365;

/** Who was declined before this instant is forgotten: nothing further is done with what is held. */
export const declinedEnd = (now: Date) => new Date(now.getTime() - forgottenAfterDays * 86_400_000);
