/** Every page of the portal, for the sweeps: what is read, where people take part, and the desk. */
export const readingPages = [
  '/',
  '/announcements',
  '/announcements?community=lianxi',
  '/announcements/stairwells-cleared',
  '/columns/notices',
  '/communities',
  '/communities/qingfengli',
  '/about',
  '/privacy',
  '/accessibility',
  '/sitemap',
  '/search',
  '/search?q=楼道',
  '/subscribe',
];

export const takingPartPages = [
  '/sign-in',
  '/register',
  '/forgotten',
  '/site-errors/new',
  '/link/no-such-link',
  '/first-run/no-such-token',
];

export const accountPages = ['/me', '/me/correct', '/me/password', '/me/erase'];

export const deskPages = [
  '/desk',
  '/desk/announcements',
  '/desk/announcements/new',
  '/desk/reviews',
  '/desk/reviews/new',
  '/desk/media',
  '/desk/figures',
  '/desk/figures/honours-awarded',
  '/desk/page-views',
  '/desk/announcements/import',
  '/desk/columns',
  '/desk/columns/new',
  '/desk/communities',
  '/desk/communities/new',
  '/desk/pages',
  '/desk/pages/about/zh-CN',
  '/desk/portal',
  '/desk/portal/leave',
  '/desk/site-errors',
  '/desk/slips',
  '/desk/calendar',
  '/desk/terms',
  '/desk/jobs',
  '/desk/people',
  '/desk/people/new',
  '/desk/records',
  '/desk/settings',
];

export const unknownPages = [
  '/no-such-page',
  '/announcements/no-such-text',
  '/columns/no-such-column',
  '/communities/none',
  '/fr/about',
  '/en/no-such-page',
];
