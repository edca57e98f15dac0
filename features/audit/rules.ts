import type { Act } from '@/features/accounts/rules';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

/** What records are about. The list of records is searched by these, so that an index answers. */
export const subjectTypes = [
  'account',
  'announcement',
  'backup',
  'column',
  'community',
  'media',
  'page',
  'person',
  'portal',
  'site-error',
] as const;

const places: Record<string, { act: Act; path: (id: string) => string }> = {
  announcement: { act: 'announcement.read-drafts', path: (id) => `/desk/announcements/${id}` },
  column: { act: 'column.edit', path: (id) => `/desk/columns/${id}` },
  community: { act: 'community.edit', path: (id) => `/desk/communities/${id}` },
  page: { act: 'page.edit', path: () => '/desk/pages' },
  portal: { act: 'portal.edit', path: () => '/desk/portal' },
  'site-error': { act: 'site-error.answer', path: (id) => `/desk/site-errors/${id}` },
};

/** The page of the desk where the viewer meets the subject of a record; null when there is none. */
export function placeOf(viewer: Viewer, subject: { type: string; id: string }): string | null {
  const place = places[subject.type];
  return place && may(viewer, place.act) ? place.path(subject.id) : null;
}
