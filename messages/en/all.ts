import type { Words } from '../words';
import { accounts } from './accounts';
import { announcements } from './announcements';
import { audit } from './audit';
import { communities } from './communities';
import { desk } from './desk';
import { home } from './home';
import { pages } from './pages';
import { reasons } from './reasons';
import { site } from './site';
import { siteErrors } from './site-errors';

export const en: Words = { accounts, announcements, audit, communities, desk, home, pages, reasons, site, siteErrors };
