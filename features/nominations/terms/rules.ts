import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

/**
 * What the sub-district has set for good people, with the defaults of domain 11.2. Lengths are in characters as a reader counts.
 */
export const defaultTerms = {
  /** Of the deed in a clue. */
  clueMax: 70,
  oneLineMax: 50,
  briefMax: 300,
  storyMax: 1500,
  /** Pixels of the portrait, which is cut to these proportions and kept twice as large for sharp screens. */
  idPhotoWidth: 240,
  idPhotoHeight: 360,
  lifePhotosMin: 3,
  lifePhotosMax: 5,
  /** 公示, working days. */
  noticeDays: 5,
  /** A visit older than this blocks going further. */
  verificationMonths: 3,
  minVerifiers: 2,
  /** Years; 0 where the sub-district does not ask. */
  minimumAge: 0,
};
export type Terms = typeof defaultTerms;

/** Bounds within which a term may be set: a public notice is never shorter than three days (domain 1.5). */
export const termBounds: Record<keyof Terms, [least: number, most: number]> = {
  clueMax: [30, 200],
  oneLineMax: [30, 140],
  briefMax: [200, 1000],
  storyMax: [500, 3000],
  idPhotoWidth: [120, 480],
  idPhotoHeight: [160, 720],
  lifePhotosMin: [0, 5],
  lifePhotosMax: [1, 9],
  noticeDays: [3, 10],
  verificationMonths: [1, 12],
  minVerifiers: [2, 5],
  minimumAge: [0, 18],
};

/** The terms that hold on a day, out of all that were set; what a row does not name is the default. */
export function termsOn(day: string, set: { validFrom: string; terms: Record<string, number> }[]): Terms {
  const holding = set
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return { ...defaultTerms, ...holding?.terms };
}

export const termNames = Object.keys(defaultTerms) as (keyof Terms)[];

type Setting = { validFrom: string; terms: Terms };

/** Why new terms cannot be set: they hold from today at the earliest, unless there are none yet, and one set begins a day. */
export function reasonsNotToSet(
  viewer: Viewer,
  { validFrom, terms }: Setting,
  set: { validFrom: string }[],
  now: Date,
): Reason[] {
  if (!may(viewer, 'terms.set', null)) return [{ code: 'notYours' }];
  const outside = termNames.filter((name) => terms[name] < termBounds[name][0] || terms[name] > termBounds[name][1]);
  return [
    ...withAll([
      set.length > 0 && validFrom < dayOf(now) && { code: 'termsDayPast', field: 'day' },
      set.some((other) => other.validFrom === validFrom) && { code: 'termsDayTaken', field: 'day' },
    ]),
    ...outside.map((name): Reason => {
      const [min, max] = termBounds[name];
      return { code: 'cellOutOfRange', field: `terms.${name}`, values: { min, max } };
    }),
    ...withAll([terms.lifePhotosMin > terms.lifePhotosMax && { code: 'leastOverMost', field: 'terms.lifePhotosMin' }]),
  ];
}

/** What one set of terms says differently from another. */
export const changesOf = (before: Terms, after: Terms) =>
  termNames
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, from: before[name], to: after[name] }));
