import { districtAutumn } from './announcements/district/autumn';
import { districtSpring } from './announcements/district/spring';
import { districtSummer } from './announcements/district/summer';
import { districtWinter } from './announcements/district/winter';
import { environment } from './announcements/environment';
import { festivals } from './announcements/festivals';
import { goodPeople } from './announcements/good-people';
import { kangningheAutumn } from './announcements/kangninghe/autumn';
import { kangningheSpring } from './announcements/kangninghe/spring';
import { kangningheSummer } from './announcements/kangninghe/summer';
import { kangningheWinter } from './announcements/kangninghe/winter';
import { lectures } from './announcements/lectures';
import { lianxiAutumn } from './announcements/lianxi/autumn';
import { lianxiSpring } from './announcements/lianxi/spring';
import { lianxiSummer } from './announcements/lianxi/summer';
import { lianxiWinter } from './announcements/lianxi/winter';
import { news } from './announcements/news';
import { notices } from './announcements/notices';
import { progress } from './announcements/progress';
import { qingfengliAutumn } from './announcements/qingfengli/autumn';
import { qingfengliSpring } from './announcements/qingfengli/spring';
import { qingfengliSummer } from './announcements/qingfengli/summer';
import { qingfengliWinter } from './announcements/qingfengli/winter';
import { volunteering } from './announcements/volunteering';
import { youngPeople } from './announcements/young-people';

/** A year of the demonstration neighbourhood: its columns first, then the voice of each place by season. */
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
  ...districtWinter,
  ...districtSpring,
  ...districtSummer,
  ...districtAutumn,
  ...qingfengliWinter,
  ...qingfengliSpring,
  ...qingfengliSummer,
  ...qingfengliAutumn,
  ...lianxiWinter,
  ...lianxiSpring,
  ...lianxiSummer,
  ...lianxiAutumn,
  ...kangningheWinter,
  ...kangningheSpring,
  ...kangningheSummer,
  ...kangningheAutumn,
];
