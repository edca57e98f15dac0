import type { SeedCommunity, SeedEntry } from './content.types';
import { squares } from './spots';
import { dayAfter, nth } from './spread';

/** In the order of their days, between the days on which the portal told how many there had been. */
type Drive = readonly [day: string, category: string, topic: string, partners?: string];

const until30April: Drive[] = [
  ['01-01', 'conduct', '元旦文明出行倡议'],
  ['01-10', 'law', '冬季用火用电提醒', '梧桐路消防救援站'],
  ['01-20', 'law', '寒潮雪天安全提示进楼道'],
  ['01-24', 'festivals', '腊八分粥，说移风易俗'],
  ['02-05', 'festivals', '春节不放烟花爆竹宣传'],
  ['02-08', 'rubbish-sorting', '年前旧物怎么分、怎么收'],
  ['02-12', 'thrift', '年夜饭光盘倡议'],
  ['02-26', 'minors', '开学第一课：文明礼仪'],
  ['03-05', 'lei-feng', '学雷锋日手艺摆摊'],
  ['03-07', 'lei-feng', '学雷锋，扫净背街小巷'],
  ['03-14', 'law', '反诈防骗进楼道', '梧桐路派出所'],
  ['03-18', 'creation', '动员会上墙，38件事讲给邻居听'],
  ['03-24', 'creation', '市民公约、居民公约问答'],
  ['03-31', 'festivals', '清明鲜花换纸钱'],
  ['04-05', 'lei-feng', '每月五日手艺小桌'],
  ['04-12', 'minors', '春季上学路安全', '莲溪小学'],
  ['04-22', 'rubbish-sorting', '厨余垃圾怎么分'],
];
const untilMay: Drive[] = [
  ['05-01', 'festivals', '五一敬业故事展板'],
  ['05-05', 'lei-feng', '五月手艺小桌'],
  ['05-09', 'creation', '文明公约签名'],
  ['05-12', 'law', '防灾减灾日楼道疏散', '梧桐路消防救援站'],
  ['05-16', 'thrift', '小份菜、光盘进店铺'],
  ['05-21', 'conduct', '牵绳、捡便、不扰邻'],
  ['05-26', 'minors', '校园周边文明提示'],
];
const until25June: Drive[] = [
  ['06-01', 'minors', '六一文明礼仪小课堂'],
  ['06-05', 'law', '考试静音劝导'],
  ['06-11', 'rubbish-sorting', '有害垃圾上门收'],
  ['06-16', 'festivals', '端午分艾草、做香包'],
  ['06-21', 'law', '安全生产月消防宣传', '梧桐路消防救援站'],
];
const untilJuly: Drive[] = [
  ['06-27', 'creation', '上半年账目讲给居民听'],
  ['07-04', 'minors', '暑期防溺水进家门'],
  ['07-11', 'law', '高温防暑、用电安全'],
  ['07-18', 'conduct', '骑电动车戴头盔劝导', '梧桐路派出所'],
  ['07-25', 'thrift', '节水节电，少用一次性'],
];
const untilSeptember: Drive[] = [
  ['08-02', 'lei-feng', '八月手艺小桌'],
  ['08-15', 'law', '雨后消毒防病', '社区卫生站'],
  ['08-20', 'creation', '门前三包讲解'],
  ['08-28', 'thrift', '旧校服旧书交换'],
  ['09-01', 'minors', '开学护学，文明接送', '家委会'],
  ['09-05', 'law', '反诈小品进楼道', '梧桐路派出所'],
  ['09-10', 'creation', '迎国庆环境整治发动'],
  ['09-14', 'conduct', '礼让行人、不乱停车'],
  ['09-19', 'rubbish-sorting', '可回收物怎么卖'],
  ['09-23', 'festivals', '中秋邻里分月饼'],
];
const untilNovember: Drive[] = [
  ['10-01', 'festivals', '国庆文明观演'],
  ['10-05', 'lei-feng', '十月手艺小桌'],
  ['10-11', 'law', '入冬燃气安全', '燃气公司'],
  ['10-14', 'creation', '文明商户、招牌整齐'],
  ['10-17', 'festivals', '重阳敬老，教手机'],
  ['10-24', 'conduct', '文明养犬入户提示'],
  ['10-29', 'rubbish-sorting', '落叶装袋，不烧不扫进雨水口'],
  ['11-03', 'thrift', '食堂小份菜、少剩饭'],
  ['11-05', 'lei-feng', '十一月手艺小桌'],
  ['11-09', 'law', '消防日逃生演练讲解', '梧桐路消防救援站'],
  ['11-13', 'creation', '入户问卷前的说明'],
  ['11-16', 'minors', '孩子的文明公约'],
];

/** How many of them each community held. */
const held: [Drive[], Record<SeedCommunity, number>][] = [
  [until30April, { qingfengli: 17, lianxi: 8, kangninghe: 9 }],
  [untilMay, { qingfengli: 7, lianxi: 4, kangninghe: 3 }],
  [until25June, { qingfengli: 5, lianxi: 2, kangninghe: 3 }],
  [untilJuly, { qingfengli: 5, lianxi: 3, kangninghe: 2 }],
  [untilSeptember, { qingfengli: 10, lianxi: 5, kangninghe: 5 }],
  [untilNovember, { qingfengli: 12, lianxi: 6, kangninghe: 6 }],
];

const units = { qingfengli: '青枫里社区', lianxi: '莲溪社区', kangninghe: '康宁河社区' } as const;
const notes = ['现场发放宣传页', '居民问得多的当场答复', '摆了展板，答题送小礼品', '志愿者沿街讲解', '孩子们也来帮忙'];
const most = { qingfengli: 62, lianxi: 54, kangninghe: 58 };
const later = { qingfengli: 0, lianxi: 1, kangninghe: 2 };

function drivesOf(drives: Drive[], community: SeedCommunity, times: number): SeedEntry[] {
  return Array.from({ length: times }, (_, n): SeedEntry => {
    const [on, category, topic, partners] = drives[Math.floor((n * drives.length) / times)] as Drive;
    const dated = category === 'lei-feng' || category === 'festivals';
    const day = dayAfter(`2026-${on}`, dated ? 0 : later[community]);
    const [place, grid] = nth(squares[community], n * 2 + on.charCodeAt(4));
    const people = most[community] + ((n * 17 + on.charCodeAt(1) * 11) % 53) - 20 + (category === 'lei-feng' ? 70 : 0);
    const details = {
      topic,
      unit: units[community],
      ...(partners && { partners }),
      note: nth(notes, n + on.charCodeAt(3)),
    };
    const campaign = campaignOf(category, day);
    return { ledger: 'publicity-drives', community, category, day, place, grid, people, ...campaign, details };
  });
}

function campaignOf(category: string, day: string): Pick<SeedEntry, 'campaign' | 'once'> {
  if (category === 'festivals') return { campaign: 'festivals', once: true };
  return category === 'creation' && day >= '2026-09-10' && day <= '2026-10-08'
    ? { campaign: 'national-day', once: true }
    : {};
}

/** 112 drives of the year, and how many there were at each day on which the portal counted them. */
export const drives: SeedEntry[] = held.flatMap(([list, times]) =>
  (Object.keys(times) as SeedCommunity[]).flatMap((community) => drivesOf(list, community, times[community])),
);
