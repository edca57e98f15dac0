import type { Words } from '../words';
import { accounts } from './accounts';
import { announcements } from './announcements';
import { audit } from './audit';
import { calendar } from './calendar';
import { certificates } from './certificates';
import { checkIn } from './check-in';
import { clues } from './clues';
import { communities } from './communities';
import { desk } from './desk';
import { eventLedger } from './event-ledger';
import { eventPlanning } from './event-planning';
import { events } from './events';
import { evidence } from './evidence';
import { figures } from './figures';
import { home } from './home';
import { honours } from './honours';
import { imports } from './imports';
import { jobs } from './jobs';
import { ledgers } from './ledgers';
import { media } from './media';
import { nominations } from './nominations';
import { outbox } from './outbox';
import { pages } from './pages';
import { publicNotices } from './public-notices';
import { quizzes } from './quizzes';
import { reasons } from './reasons';
import { reviews } from './reviews';
import { search } from './search';
import { site } from './site';
import { siteErrors } from './site-errors';
import { spreadsheets } from './spreadsheets';
import { plans, summaries } from './summaries';
import { terms } from './terms';

export const en: Words = {
  accounts,
  announcements,
  audit,
  clues,
  certificates,
  communities,
  desk,
  home,
  honours,
  pages,
  reasons,
  search,
  ledgers,
  media,
  site,
  siteErrors,
  imports,
  spreadsheets,
  calendar,
  jobs,
  nominations,
  outbox,
  publicNotices,
  reviews,
  evidence,
  figures,
  events,
  eventPlanning,
  checkIn,
  eventLedger,
  quizzes,
  plans,
  summaries,
  terms,
};
