import type { Act } from '@/features/accounts/rules';
import { may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { type Words, words } from '@/messages/words';
import { actionNames } from './inputs';

/** What records are about. The list of records is searched by these, so that an index answers. */
export const subjectTypes = [
  'account',
  'announcement',
  'attendance',
  'backup',
  'calendar',
  'campaign',
  'certificate',
  'clue',
  'column',
  'community',
  'event',
  'evidence',
  'honour',
  'import',
  'indicator-edition',
  'list',
  'job',
  'ledger-closing',
  'ledger-entry',
  'media',
  'message',
  'nomination',
  'notice',
  'objection',
  'page',
  'plan',
  'person',
  'portal',
  'programme',
  'quiz-question',
  'review',
  'score-card',
  'series',
  'sign-up',
  'site-error',
  'speaker',
  'summary',
  'summary-template',
  'support',
  'terms',
  'venue',
  'visit',
] as const;

const places: Record<string, { act: Act; path: (id: string) => string }> = {
  announcement: { act: 'announcement.read-drafts', path: (id) => `/desk/announcements/${id}` },
  calendar: { act: 'calendar.edit', path: (id) => `/desk/calendar?year=${id.slice(0, 4)}` },
  clue: { act: 'clue.decide', path: (id) => `/desk/clues/${id}` },
  column: { act: 'column.edit', path: (id) => `/desk/columns/${id}` },
  community: { act: 'community.edit', path: (id) => `/desk/communities/${id}` },
  evidence: { act: 'evidence.read', path: (id) => `/desk/evidence/indicators/${id}` },
  'indicator-edition': { act: 'evidence.read', path: (id) => `/desk/evidence/${id}` },
  honour: { act: 'honour.read', path: (id) => `/desk/honours/${id}` },
  'ledger-entry': { act: 'ledger.read', path: (id) => `/desk/ledgers/entries/${id}` },
  plan: { act: 'summary.read', path: (id) => `/desk/plans/${id}` },
  summary: { act: 'summary.read', path: (id) => `/desk/summaries/${id}` },
  media: { act: 'media.read', path: (id) => `/desk/media/${id}` },
  job: { act: 'job.retry', path: () => '/desk/jobs' },
  nomination: { act: 'nomination.read', path: (id) => `/desk/nominations/${id}` },
  message: { act: 'message.hand-over', path: () => '/desk/slips' },
  notice: { act: 'nomination.read', path: (id) => `/desk/notices/${id}` },
  page: { act: 'page.edit', path: () => '/desk/pages' },
  portal: { act: 'portal.edit', path: () => '/desk/portal' },
  visit: { act: 'nomination.read-person', path: (id) => `/desk/visits/${id}` },
  'site-error': { act: 'site-error.answer', path: (id) => `/desk/site-errors/${id}` },
  support: { act: 'honour.read', path: () => '/desk/support' },
  review: { act: 'nomination.read', path: (id) => `/desk/reviews/${id}` },
  terms: { act: 'terms.set', path: () => '/desk/terms' },
};

/** The page of the desk where the viewer meets the subject of a record; null when there is none. */
export function placeOf(viewer: Viewer, subject: { type: string; id: string }): string | null {
  const place = places[subject.type];
  return place && may(viewer, place.act) ? place.path(subject.id) : null;
}

type Said = {
  actorKind: keyof Words['audit']['actors'];
  signature: string | null;
  action: string;
  change: Record<string, unknown>;
};

/** A record as a sentence; one of an act that this Linli does not know is said as it stands. */
export function sentenceOf(locale: Locale, { actorKind, signature, action, change }: Said): string {
  const { audit } = words(locale);
  const who = signature || audit.actors[actorKind];
  const known = actionNames.find((name) => name === action);
  return known ? audit.sentences[known](who, change) : audit.unknownAct(who, action);
}
