import type { Words } from '../words';

export const home: Words['home'] = {
  latest: 'Latest',
  allNews: 'All news',
  notices: 'Notices',
  allNotices: 'All notices',
  more: 'More news',
  youCan: 'You can',
  nominate: ['Name a good person', 'Three minutes: who it is, and what was done'],
  join: ['Join your neighbours', 'Register with a mobile number or e-mail address, in a minute'],
  tell: ['Say what is wrong', 'A mistake on a page? One sentence, and we will mend it'],
  visit: ['Drop in', 'Addresses, telephones and office hours of the communities'],
  ourCommunities: 'Our communities',
  allCommunities: 'All communities',
  emptyTitle: 'Nothing here yet',
  emptyText: 'The first piece that the staff publish will stand here.',
  pinned: 'Pinned',
};
