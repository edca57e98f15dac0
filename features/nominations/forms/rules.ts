import type { Age, NominationStatus, PersonPictureKind } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { shanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { ReasonCode } from '@/messages/words';
import { reasonsAgainstText } from '../clues/rules';
import { type NominationFacts, reasonsNotToEdit } from '../rules';
import type { Terms } from '../terms/rules';

/** What a form says, as far as rules ask. */
export type FormTexts = {
  gender: string;
  birth: string;
  identity: string;
  oneLine: string;
  brief: string;
  story: string;
  honours: string;
  guardian: string;
};

/**
 * Why the form cannot be written by this viewer now. Who is honoured may have it corrected (个人信息保护法 art. 46); name and
 * category do not stand in it, and stay as they were honoured.
 */
export function reasonsNotToWrite(
  viewer: Viewer,
  nomination: Pick<NominationFacts, 'communityId' | 'status'>,
): Reason[] {
  if (!may(viewer, 'nomination.edit', nomination.communityId)) return [{ code: 'notYours' }];
  if (nomination.status === 'honoured') return [];
  return nomination.status === 'on-notice' ? [{ code: 'storyStands' }] : reasonsNotToEdit(viewer, nomination);
}

/** What of a form the public sees under the consent to the story, and what the person agrees to with it. */
const storyFields = ['identity', 'oneLine', 'story'] as const;
type Story = Pick<FormTexts, (typeof storyFields)[number]>;

export const storyOf = ({ identity, oneLine, story }: Story): Story => ({ identity, oneLine, story });

/** Which of it another form tells otherwise; whoever agreed did not agree to that. */
export const retoldIn = (before: Story | null, after: Story) =>
  storyFields.filter((field) => (before?.[field] ?? '') !== after[field]);

/** Why it cannot be told otherwise now: what stood on a public notice is what is honoured. */
export const reasonsNotToRetell = (status: NominationStatus, before: Story | null, after: Story): Reason[] =>
  status === 'cleared' ? retoldIn(before, after).map((field) => ({ code: 'storyStands', field })) : [];

/** Whole years on a day, of somebody born in a month; the month itself counts as reached (1962-05). */
export function yearsOf(birth: string, now: Date): number {
  const [year = 0, month = 0] = birth.split('-').map(Number);
  const today = shanghai(now);
  return today.getUTCFullYear() - year - (today.getUTCMonth() + 1 < month ? 1 : 0);
}

/** Under 14 a guardian decides; until the month of birth has passed, the younger age counts. */
export function ageOf(birth: string, now: Date): Age {
  if (!birth) return 'adult';
  const years =
    yearsOf(birth, now) - (birth.slice(5) === String(shanghai(now).getUTCMonth() + 1).padStart(2, '0') ? 1 : 0);
  if (years < 14) return 'under-14';
  return years < 18 ? 'under-18' : 'adult';
}

/** Why what was written cannot be kept: too long for the round, or a number of somebody in a text that will be public. */
export function reasonsNotToKeep(form: FormTexts, terms: Terms): Reason[] {
  return [
    ...reasonsAgainstText('identity', form.identity, Number.POSITIVE_INFINITY),
    ...reasonsAgainstText('oneLine', form.oneLine, terms.oneLineMax),
    ...reasonsAgainstText('brief', form.brief, terms.briefMax),
    ...reasonsAgainstText('story', form.story, terms.storyMax),
    ...reasonsAgainstText('honours', form.honours, Number.POSITIVE_INFINITY),
  ];
}

/** What a form still lacks before it is complete; none when it is. */
export function missingIn(
  form: FormTexts,
  pictures: { kind: PersonPictureKind }[],
  terms: Terms,
  now: Date,
): { code: ReasonCode; values?: Record<string, number> }[] {
  const life = pictures.filter(({ kind }) => kind === 'life').length;
  const age = ageOf(form.birth, now);
  return withAll([
    !form.gender && { code: 'genderMissing' },
    !form.birth && { code: 'birthMissing' },
    form.birth !== '' &&
      yearsOf(form.birth, now) < terms.minimumAge && { code: 'tooYoung', values: { years: terms.minimumAge } },
    !form.identity && { code: 'identityMissing' },
    !form.oneLine && { code: 'oneLineMissing' },
    !form.brief && { code: 'briefMissing' },
    !form.story && { code: 'storyMissing' },
    age !== 'adult' && !form.guardian && { code: 'guardianMissing' },
    !pictures.some(({ kind }) => kind === 'id-photo') && { code: 'idPhotoMissing' },
    life < terms.lifePhotosMin && { code: 'lifePhotosMissing', values: { least: terms.lifePhotosMin, now: life } },
  ]) as { code: ReasonCode; values?: Record<string, number> }[];
}

/** A portrait is one; pictures of life are as many as the round asks. */
export function reasonsNotToAddPictures(
  kind: PersonPictureKind,
  there: { kind: PersonPictureKind }[],
  more: number,
  terms: Terms,
): Reason[] {
  const most = kind === 'id-photo' ? 1 : terms.lifePhotosMax;
  const count = there.filter((picture) => picture.kind === kind).length + more;
  return withAll([
    more === 0 && { code: 'filesMissing', field: 'files' },
    kind === 'life' && count > most && { code: 'tooManyPictures', field: 'files', values: { max: most } },
    kind === 'id-photo' && more > 1 && { code: 'tooManyPictures', field: 'files', values: { max: 1 } },
  ]);
}
