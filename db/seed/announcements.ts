import { environment } from './announcements/environment';
import { festivals } from './announcements/festivals';
import { goodPeople } from './announcements/good-people';
import { lectures } from './announcements/lectures';
import { news } from './announcements/news';
import { notices } from './announcements/notices';
import { progress } from './announcements/progress';
import { volunteering } from './announcements/volunteering';
import { youngPeople } from './announcements/young-people';

/** A year of the demonstration neighbourhood. */
export const announcements = [
  ...news,
  ...notices,
  ...goodPeople,
  ...lectures,
  ...volunteering,
  ...environment,
  ...youngPeople,
  ...festivals,
  ...progress,
];
