import type { SeedCommunity, SeedEntry } from './content.types';
import { dayAfter, nth, workingDay } from './spread';

const communities: SeedCommunity[] = ['qingfengli', 'lianxi', 'kangninghe'];

/** The monthly digests: places seen, problems in each community, and how many are still open. */
type Digest = readonly [number: number, day: string, points: number, found: readonly number[], open: readonly number[]];
const digests: Digest[] = [
  [3, '2026-03-26', 38, [27, 19, 25], [0, 0, 0]],
  [4, '2026-04-28', 40, [25, 18, 23], [0, 0, 0]],
  [5, '2026-05-27', 41, [24, 17, 22], [0, 0, 0]],
  [6, '2026-06-26', 42, [22, 15, 21], [0, 0, 0]],
  [7, '2026-07-29', 43, [20, 13, 20], [0, 0, 0]],
  [8, '2026-08-27', 44, [18, 12, 19], [0, 0, 0]],
  [9, '2026-09-28', 46, [21, 14, 22], [0, 0, 0]],
  [10, '2026-10-28', 48, [16, 11, 16], [1, 0, 1]],
];
const problemWords = {
  qingfengli: '楼道堆物最多，其次是乱停车、小广告、灯不亮',
  lianxi: '绿地踩秃、乱停车、楼道充电',
  kangninghe: '店外堆放、小广告、飞线、灯不亮',
};
const partsOfAll = [38, 28, 34];
const openWords = ['顶层的蜂窝煤：老人还在想，接着谈', '', '枫桥巷两盏灯：灯杆整根换，已经订货'];

/** Found by the sub-district's groups: the office enters them when the digest is printed. */
const fromAbove = digests.flatMap(([number, day, points, found, open]) =>
  communities.map((community, n): SeedEntry => {
    const quantity = found[n] ?? 0;
    const left = open[n] ?? 0;
    const deadline = workingDay(dayAfter(day, 10));
    const details = {
      notice: `第${number}期`,
      points: Math.round((points * (partsOfAll[n] ?? 0)) / 100),
      inspector: '督查组 简执中等六人',
      problems: problemWords[community],
      deadline,
      measures: left > 0 ? (openWords[n] ?? '') : '当场改一半，其余限期，回头看全部改完',
      ...(left > 0 ? {} : { replied: deadline }),
    };
    const amounts = { quantity, quantity2: quantity - left };
    const of = { ledger: 'inspections', community, category: 'areas', day: workingDay(day), byOffice: true } as const;
    return { ...of, place: '小区院落、背街小巷、沿街店铺', ...amounts, once: true, details };
  }),
);

type Own = readonly [SeedCommunity, string, string, string, number, number, string, string?];

/** What communities looked at themselves. */
const own: Own[] = [
  ['qingfengli', 'cleaning', '2026-01-15', '26栋楼楼前', 11, 11, '雪后台阶没扫净、桶边散袋'],
  ['qingfengli', 'cleaning', '2026-02-11', '梧桐路和四条巷子', 8, 8, '纸箱堆、烟头'],
  ['qingfengli', 'fittings', '2026-03-13', '果皮箱、垃圾桶、公厕', 14, 14, '桶盖缺四只，冲水阀坏一只'],
  ['qingfengli', 'cleaning', '2026-04-17', '小广场工地周边', 6, 6, '围挡外有泥'],
  ['qingfengli', 'special', '2026-05-22', '便民摊群点', 5, 5, '油水下地沟一处'],
  ['qingfengli', 'cleaning', '2026-06-25', '13至22号楼', 9, 9, '楼后散水积水'],
  ['qingfengli', 'special', '2026-07-10', '窗台外沿花盆', 217, 217, '没有护栏的花盆'],
  ['qingfengli', 'again', '2026-08-21', '顶层渗水两户', 2, 2, '女儿墙根没压实'],
  ['qingfengli', 'special', '2026-09-18', '梧桐路迎国庆专项', 18, 18, '货架出门、招牌褪色'],
  ['qingfengli', 'again', '2026-10-19', '9月督查21处回头看', 21, 21, '旧柜子等到主人'],
  ['qingfengli', 'fittings', '2026-10-23', '果皮箱、垃圾桶、路灯', 17, 12, '路灯五盏待换', '报路灯管理单位'],
  ['qingfengli', 'special', '2026-11-17', '1至6号楼清楼道之后', 9, 6, '三处又放了鞋柜', '楼道管家每周六看'],
  ['qingfengli', 'areas', '2025-04-24', '26栋楼楼前楼后', 31, 27, '楼道堆物、飞线', '四处主人在外地'],
  ['qingfengli', 'areas', '2025-09-25', '26栋楼楼前楼后', 26, 24, '楼道堆物、灯不亮', '两盏灯等配件'],
  ['lianxi', 'areas', '2025-09-23', '溪东各院', 15, 14, '绿地踩秃', '一处等补草'],
  ['kangninghe', 'areas', '2025-09-24', '两条街', 29, 25, '占道、店外堆放', '路口菜摊另想办法'],
  ['lianxi', 'cleaning', '2026-02-27', '溪岸和桥头', 7, 7, '灯会后的竹签'],
  ['lianxi', 'special', '2026-05-27', '小学周边46家店', 12, 12, '没日期的零食、翘起的砖'],
  ['lianxi', 'special', '2026-10-22', '楼道充电', 4, 4, '两户电池进家'],
  ['lianxi', 'again', '2026-11-12', '送餐通道', 6, 5, '雨天排队', '等棚子'],
  ['kangninghe', 'special', '2026-05-29', '19家饭馆油水分离桶', 38, 38, '桶没清七次，当面清'],
  ['kangninghe', 'cleaning', '2026-08-14', '雨后街巷', 16, 16, '淤泥、倒下的货架'],
  ['kangninghe', 'special', '2026-09-29', '节前沿街店铺', 13, 13, '货架出门'],
  ['kangninghe', 'fittings', '2026-11-11', '枫桥巷', 5, 3, '两盏灯没立', '30日前立好'],
];

const inspections = [
  ...fromAbove,
  ...own.map(([community, category, day, place, quantity, quantity2, problems, measures = '当天改完']): SeedEntry => {
    const inspector = { qingfengli: '陆见山、苗可久', lianxi: '裘小满', kangninghe: '苗向野' }[community];
    const deadline = workingDay(dayAfter(day, 14));
    const details = { inspector, problems, measures, deadline, ...(quantity === quantity2 && { replied: day }) };
    const once = category === 'cleaning' ? {} : { once: true as const };
    return { ledger: 'inspections', community, category, day, place, quantity, quantity2, ...once, details };
  }),
];

type Shops = readonly [
  SeedCommunity,
  grid: number,
  place: string,
  zone: string,
  names: readonly (readonly [string, string])[],
];

const registers: Shops[] = [
  [
    'qingfengli',
    5,
    '梧桐路',
    '梧桐路北侧',
    [
      ['food', '阿凤面馆'],
      ['retail', '青叶药房'],
      ['services', '梧桐理发'],
      ['retail', '铅笔盒文具'],
      ['food', '老街烧饼'],
      ['repair', '一扳手修车'],
      ['services', '白领子洗衣'],
      ['retail', '青枫粮油'],
      ['food', '桂香茶铺'],
      ['retail', '四季鲜花'],
      ['services', '好彩图文'],
      ['food', '鲜豆浆'],
      ['retail', '梧桐眼镜'],
      ['other', '街角电工'],
    ],
  ],
  [
    'qingfengli',
    5,
    '梧桐路',
    '梧桐路南侧',
    [
      ['food', '砂锅小馆'],
      ['retail', '百姓五金'],
      ['services', '足暖袜业'],
      ['retail', '小树童装'],
      ['food', '三碗米线'],
      ['services', '快递驿站'],
      ['repair', '家电急修'],
      ['retail', '茉莉水果'],
      ['food', '老陈卤味'],
      ['lodging', '便宜旅社'],
      ['recycling', '旧物回收站'],
      ['services', '雅集裱画'],
    ],
  ],
  [
    'kangninghe',
    1,
    '康宁河路',
    '东段',
    [
      ['food', '春山面馆'],
      ['retail', '老磨坊豆腐'],
      ['services', '针线人家裁缝铺'],
      ['retail', '同禾粮油'],
      ['food', '阿冬早点'],
    ],
  ],
  [
    'kangninghe',
    2,
    '康宁河路',
    '中段',
    [
      ['retail', '小满水果'],
      ['retail', '康宁五金'],
      ['retail', '青囊药房'],
      ['retail', '禾木花店'],
    ],
  ],
  [
    'kangninghe',
    3,
    '康宁河路',
    '西段',
    [
      ['repair', '顺手修车'],
      ['services', '拾光照相'],
      ['retail', '灯下书屋'],
    ],
  ],
  [
    'lianxi',
    6,
    '小吃街',
    '小吃街',
    [
      ['food', '溪边炸糕'],
      ['food', '桥头豆花'],
      ['food', '小碗凉粉'],
      ['retail', '莲溪文具'],
      ['services', '推拿小店'],
      ['food', '晚风烧烤'],
    ],
  ],
];
const shops = registers.flatMap(([community, grid, place, zone, names], turn) =>
  names.map(([category, shop], n): SeedEntry => {
    const day = workingDay(dayAfter('2026-03-02', turn * 9 + n * 2));
    const details = { shop, frontage: 3 + ((n * 13 + turn) % 9) / 2, zone, signboard: (n + turn) % 5 !== 0 };
    const closed: SeedEntry['details'] = shop === '老街烧饼' ? { closed: '2026-08-31' } : {};
    const number = 12 + n * 4 + (zone.endsWith('南侧') ? 1 : 0);
    return {
      ledger: 'shops',
      community,
      category,
      day,
      place: `${place}${number}号`,
      grid,
      once: true,
      details: { ...details, ...closed },
    };
  }),
);

type Signed = readonly [SeedCommunity, string, string, number, number, number, string?];

/** 312 shops along four streets, 305 of which have signed. */
const signed: Signed[] = [
  ['qingfengli', '2026-11-17', '梧桐路', 5, 128, 121, '五家当天关门，两家正在转让，30日前补齐'],
  ['kangninghe', '2026-03-06', '康宁河路', 1, 96, 96],
  ['kangninghe', '2026-03-10', '枫桥巷', 4, 36, 36],
  ['lianxi', '2026-04-02', '莲溪路', 2, 52, 52],
  ['qingfengli', '2025-11-20', '梧桐路', 5, 126, 102, '有的还没有续约'],
  ['kangninghe', '2025-03-11', '康宁河路', 1, 95, 88],
];
const sanbao = signed.map(([community, day, place, grid, quantity, quantity2, note]): SeedEntry => {
  const worker = { qingfengli: '陆见山', lianxi: '裘小满', kangninghe: '苗向野' }[community];
  const details = { numbers: `${place}1—${quantity2}号`, until: dayAfter(day, 364), worker, ...(note && { note }) };
  return { ledger: 'sanbao', community, day, place, grid, quantity, quantity2, details };
});

const streets: Record<SeedCommunity, readonly (readonly [string, number, number])[]> = {
  qingfengli: [
    ['梧桐路北侧', 5, 66],
    ['梧桐路南侧', 5, 62],
  ],
  lianxi: [['莲溪路', 2, 52]],
  kangninghe: [
    ['康宁河路东段', 1, 34],
    ['康宁河路中段', 2, 33],
    ['康宁河路西段', 3, 29],
    ['枫桥巷', 4, 36],
  ],
};
const checkWords = ['货架出门、门前水渍', '树坑里有烟头', '三轮车停到盲道', '垃圾桶没盖'];
const sanbaoChecks = communities.flatMap((community) =>
  Array.from({ length: 11 }, (_, month): SeedEntry => {
    const [place, grid, shops] = nth(streets[community], month);
    const day = workingDay(
      `2026-${String(month + 1).padStart(2, '0')}-${String(8 + ((month * 5) % 12)).padStart(2, '0')}`,
    );
    const failed = Math.max(1, Math.round((shops * (14 - month)) / 90));
    const [cleanliness, greenery] = [Math.ceil(failed / 2), Math.floor(failed / 4)];
    const details = {
      ...{ cleanliness, greenery, order: failed - cleanliness - greenery, notices: Math.floor(failed / 3) },
      deadline: dayAfter(day, 7),
      inspector: { qingfengli: '陆见山、苗可久', lianxi: '裘小满', kangninghe: '苗向野' }[community],
      note: nth(checkWords, month),
    };
    const amounts = { quantity: shops, quantity2: shops - failed };
    return { ledger: 'sanbao-checks', community, day, place, grid, ...amounts, details };
  }),
);

export const streetEntries: SeedEntry[] = [...inspections, ...shops, ...sanbao, ...sanbaoChecks];
