import type { Viewer } from '@/lib/viewer';
import { type Act, may } from '../rules';

/** `whole`: only for those who stand for the whole sub-district. */
type Place<Name extends string = string> = { path: string; name: Name; act?: Act; whole?: true };

/** From the clue to the support, in the order in which a person comes by. */
const goodPeople = [
  { path: '/desk/clues', name: 'clues', act: 'clue.decide' },
  { path: '/desk/nominations', name: 'nominations', act: 'nomination.read' },
  { path: '/desk/reviews', name: 'reviews', act: 'nomination.read' },
  { path: '/desk/notices', name: 'notices', act: 'nomination.read' },
  { path: '/desk/honours', name: 'honours', act: 'honour.read' },
  { path: '/desk/support', name: 'supports', act: 'honour.read' },
] as const satisfies Place[];

/** What an event is planned from, and the event itself. */
const planning = [
  { path: '/desk/events', name: 'events', act: 'event.read' },
  { path: '/desk/events/ledger', name: 'eventLedger', act: 'event.read' },
  { path: '/desk/events/venues', name: 'venues', act: 'event.plan' },
  { path: '/desk/events/speakers', name: 'speakers', act: 'event.plan' },
  { path: '/desk/events/programmes', name: 'programmes', act: 'event.plan' },
  { path: '/desk/events/series', name: 'eventSeries', act: 'event.plan' },
  { path: '/desk/events/targets', name: 'targets', act: 'event-target.set' },
  { path: '/desk/events/score-card', name: 'scoreCard', act: 'event.read' },
  { path: '/desk/events/questions', name: 'questions', act: 'event.plan' },
] as const satisfies Place[];

/** What was done, its months, and the campaigns that tie entries together. */
const ledgerPlaces = [
  { path: '/desk/ledgers', name: 'ledgers', act: 'ledger.read' },
  { path: '/desk/ledgers/months', name: 'ledgerMonths', act: 'ledger.read-inner' },
  { path: '/desk/ledgers/campaigns', name: 'campaigns', act: 'campaign.save' },
] as const satisfies Place[];

/** The text of a period, what it is made from, and what comes next. */
const summaryPlaces = [
  { path: '/desk/summaries', name: 'summaries', act: 'summary.read' },
  { path: '/desk/plans', name: 'plans', act: 'summary.read' },
  { path: '/desk/summaries/templates', name: 'summaryTemplates', act: 'summary.template' },
  { path: '/desk/evidence', name: 'evidence', act: 'evidence.read' },
  { path: '/desk/boxes', name: 'boxes', act: 'evidence.read' },
] as const satisfies Place[];

const work = [
  { path: '/desk', name: 'today' },
  { path: '/desk/announcements', name: 'announcements', act: 'announcement.read-drafts' },
  { path: '/desk/nominations', name: 'goodPeople', act: 'nomination.read' },
  { path: '/desk/events', name: 'events', act: 'event.read' },
  { path: '/desk/ledgers', name: 'ledgers', act: 'ledger.read' },
  { path: '/desk/media', name: 'media', act: 'media.read' },
  { path: '/desk/site-errors', name: 'siteErrors', act: 'site-error.answer' },
  { path: '/desk/slips', name: 'slips', act: 'message.hand-over' },
  { path: '/desk/figures', name: 'figures', act: 'figure.read' },
  { path: '/desk/summaries', name: 'summaries', act: 'summary.read' },
  { path: '/desk/page-views', name: 'pageViews', act: 'page-view.read' },
  { path: '/desk/people', name: 'people', act: 'account.manage-staff' },
  { path: '/desk/records', name: 'records', act: 'record.read' },
] as const satisfies Place[];

const settings = [
  { path: '/desk/columns', name: 'columns', act: 'column.edit', whole: true },
  { path: '/desk/communities', name: 'communities', act: 'community.edit' },
  { path: '/desk/pages', name: 'pages', act: 'page.edit', whole: true },
  { path: '/desk/portal', name: 'portal', act: 'portal.edit', whole: true },
  { path: '/desk/calendar', name: 'calendar', act: 'calendar.edit', whole: true },
  { path: '/desk/terms', name: 'terms', act: 'terms.set', whole: true },
  { path: '/desk/jobs', name: 'jobs', act: 'job.retry', whole: true },
] as const satisfies Place[];

const settingsPlace = { path: '/desk/settings', name: 'settings' } as const;

const beside = [goodPeople, planning, ledgerPlaces, summaryPlaces];

// A place that stands for others: what lies under one of them belongs to it.
const standsFor: [path: string, places: readonly Place[]][] = [
  ['/desk/nominations', goodPeople],
  ['/desk/summaries', summaryPlaces],
  [settingsPlace.path, settings],
];

/** What is set once and changed seldom stands together on a page of its own: the part of it that a role opens. */
export const settingsOf = (viewer: Viewer) => openTo(viewer, settings);

// The report of a visit belongs to a nomination, and stands on no list of its own.
const placed = (path: string) => path.replace(/^\/desk\/visits\//, '/desk/nominations/');

/** The places in the desk's navigation that a role opens, with the one to which the path belongs. */
export function placesOf(viewer: Viewer, address: string) {
  const path = placed(address);
  const open = [...openTo(viewer, work), ...(settingsOf(viewer).length > 0 ? [settingsPlace] : [])];
  return marked(open, standsFor.find(([, places]) => places.some((place) => isWithin(path, place)))?.[0] ?? path);
}

/** The places beside the one to which the path belongs, where several make up one piece of work; none elsewhere. */
export function placesBeside(viewer: Viewer, address: string) {
  const path = placed(address);
  const places = beside.find((places) => places.some((place) => isWithin(path, place)));
  return places ? marked(openTo<(typeof beside)[number][number]>(viewer, places), path) : [];
}

function marked<P extends Place>(open: P[], path: string) {
  const current = open.findLast((place) => isWithin(path, place));
  return open.map(({ path, name }) => ({ path, name: name as P['name'], current: path === current?.path }));
}

const openTo = <P extends Place>(viewer: Viewer, places: readonly P[]): P[] =>
  places.filter(({ act, whole }) => !act || may(viewer, act, whole ? null : undefined));

// Every page of the desk lies under its first one, which is marked for itself alone.
const isWithin = (path: string, place: Place) =>
  path === place.path || (place.path !== '/desk' && path.startsWith(`${place.path}/`));
