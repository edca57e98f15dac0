import { may } from '@/features/accounts/rules';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/**
 * The demonstration site's own assessment out of 100. The first four stand in the standard as it is published (domain 2.3); what
 * follows completes it to a hundred by what the same standard asks of a session.
 */
export const criteria = [
  { key: 'leadership', most: 15 },
  { key: 'team', most: 14 },
  { key: 'theme', most: 15 },
  { key: 'atmosphere', most: 12 },
  { key: 'flow', most: 16 },
  { key: 'documents', most: 14 },
  { key: 'effect', most: 14 },
] as const;
export type Criterion = (typeof criteria)[number]['key'];

export type Card = { points: Partial<Record<Criterion, number>>; notes: Partial<Record<Criterion, string>> };

/** Who assesses a community; the office does for each. */
export const mayAssess = (viewer: Viewer, communityId: string) => may(viewer, 'event.settle', communityId);

/** Why a card cannot be kept so, beside each field: whole points within the most of each criterion. */
export function reasonsNotToSave(viewer: Viewer, communityId: string, { points, notes }: Card): Reason[] {
  if (!mayAssess(viewer, communityId)) return [{ code: 'notYours' }];
  return criteria.flatMap(({ key, most }) => {
    const given = points[key];
    const within = given !== undefined && Number.isInteger(given) && given >= 0 && given <= most;
    return withAll([
      !within && { code: 'scorePointsWrong', field: `points.${key}`, values: { max: most } },
      privateNumberIn(notes[key] ?? '') !== null && { code: 'personalNumber', field: `notes.${key}` },
    ]);
  });
}

/** What the points add up to. */
export const sumOf = ({ points }: Pick<Card, 'points'>): number =>
  criteria.reduce((sum, { key }) => sum + (points[key] ?? 0), 0);
