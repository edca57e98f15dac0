import type { SeedCommunity, SeedEntry, Spot } from './content.types';
import { corners, stairs } from './spots';
import { entriesOf, nth, type Run } from './spread';

const Q = 'qingfengli';
const L = 'lianxi';
const K = 'kangninghe';

/** The days on which the portal told how much had been done since January: April, May, June, July, September, 20 November. */
const told = [
  ['2026-01-05', '2026-04-30'],
  ['2026-05-01', '2026-05-31'],
  ['2026-06-01', '2026-06-25'],
  ['2026-07-01', '2026-07-31'],
  ['2026-08-01', '2026-09-30'],
  ['2026-10-01', '2026-11-20'],
] as const;
const nationalDay = ['2026-09-10', '2026-10-08'] as const;

const facadeWords = ['铲净后刷白', '雨前铲完', '开锁广告、收药广告为主', '连同胶痕一起洗掉'];
const settings = ['main-road', 'lane', 'facade', 'stairwell'];
const noted = (notes: readonly string[], unit: string, where: readonly string[] = settings) =>
  notes.map((note, n): SeedEntry['details'] => ({ setting: nth(where, n), note, unit }));
const cleaners = { qingfengli: '青枫里保洁组', lianxi: '莲溪保洁组', kangninghe: '康宁河环卫班' } as const;

type Part = readonly [SeedCommunity, times: number, quantity: number, quantity2?: number];

function parts(category: string, span: number, list: Part[], run: Partial<Run> = {}): SeedEntry[] {
  return list.flatMap(([community, times, quantity, quantity2]) =>
    entriesOf({
      ledger: 'remediation',
      ...{ community, category, times, quantity, quantity2 },
      between: told[span] ?? told[0],
      spots: corners[community],
      details: noted(facadeWords, cleaners[community]),
      ...run,
    }),
  );
}

/** 小广告: spots and square metres, 2,147 in the year. */
const smallAds = [
  ...parts('small-ads', 0, [
    [Q, 8, 64, 181],
    [L, 5, 31, 101],
    [K, 5, 38, 120],
  ]),
  ...parts('small-ads', 1, [
    [Q, 5, 71, 240],
    [L, 3, 34, 111],
    [K, 3, 45, 140],
  ]),
  ...parts('small-ads', 2, [
    [Q, 3, 44, 140],
    [L, 2, 19, 62],
    [K, 2, 27, 85],
  ]),
  ...parts('small-ads', 3, [
    [Q, 2, 26, 80],
    [L, 1, 11, 36],
    [K, 1, 16, 50],
  ]),
  ...parts('small-ads', 4, [
    [Q, 4, 58, 180],
    [L, 2, 26, 82],
    [K, 3, 39, 120],
  ]),
  ...parts('small-ads', 5, [
    [Q, 4, 60, 200],
    [L, 2, 29, 94],
    [K, 3, 40, 125],
  ]),
];

/** Loads of rubbish, 210 in the year; what the portal told of single days stands below. */
const loadWords = ['树坑、墙根清出的杂物', '约好的大件，当天拉走', '清出烂木板、旧纸箱', '院角堆物，公示五天没人认'];
const loads = [
  ...parts('rubbish', 0, [
    [Q, 9, 24],
    [L, 4, 9],
    [K, 4, 5],
  ]),
  ...parts('rubbish', 1, [
    [Q, 2, 4],
    [L, 2, 3],
    [K, 1, 2],
  ]),
  ...parts('rubbish', 2, [
    [Q, 3, 9],
    [L, 1, 3],
  ]),
  ...parts('rubbish', 3, [
    [Q, 2, 5],
    [L, 1, 3],
    [K, 1, 3],
  ]),
  ...parts('rubbish', 4, [
    [Q, 5, 15],
    [L, 3, 6],
    [K, 4, 10],
  ]),
  ...parts('rubbish', 5, [
    [Q, 4, 10],
    [L, 3, 8],
    [K, 4, 12],
  ]),
].map((entry, n): SeedEntry => {
  const details = { setting: nth(['court', 'lane', 'stairwell'], n), vehicles: 1 + (n % 2), note: nth(loadWords, n) };
  return { ...entry, details, people: 6 + ((n * 5) % 13) };
});

/** Manhole covers, 41 of 612 in the year: 17, 8 and 16. */
const coverWords = ['破裂，换承重型', '松动异响，垫胶圈', '缺失，先放警示桶再换', '裂口，换带防坠网的新盖'];
const covers = [
  ...parts('well-cover', 0, [
    [Q, 4, 5],
    [L, 2, 2],
    [K, 3, 4],
  ]),
  ...parts('well-cover', 1, [
    [Q, 3, 4],
    [L, 1, 1],
    [K, 2, 3],
  ]),
  ...parts('well-cover', 2, [
    [Q, 2, 2],
    [L, 1, 1],
    [K, 1, 1],
  ]),
  ...parts('well-cover', 3, [
    [Q, 1, 1],
    [L, 1, 1],
    [K, 1, 1],
  ]),
  ...parts('well-cover', 4, [
    [Q, 2, 2],
    [L, 2, 2],
    [K, 2, 2],
  ]),
  ...parts('well-cover', 5, [
    [Q, 2, 3],
    [L, 1, 1],
    [K, 1, 2],
  ]),
].map(
  (entry, n): SeedEntry => ({ ...entry, details: { setting: 'lane', note: nth(coverWords, n), unit: '井盖维修队' } }),
);

type Job = readonly [
  community: SeedCommunity,
  category: string,
  day: string,
  place: string,
  grid: number,
  quantity: number,
  details: NonNullable<SeedEntry['details']>,
  more?: Pick<SeedEntry, 'quantity2' | 'people' | 'campaign'>,
];

/** What has a name and a day of its own. */
const jobs: Job[] = [
  [
    K,
    'street-obstruction',
    '2026-03-20',
    '康宁河路东段',
    1,
    128,
    { setting: 'main-road', note: '雨棚、平台，店主自己拆了大半', vehicles: 2 },
    { people: 24 },
  ],
  [
    K,
    'street-obstruction',
    '2026-03-24',
    '康宁河路东段',
    1,
    88,
    { setting: 'main-road', note: '铁柜和雨棚，露出一棵老槐树', vehicles: 2 },
    { people: 19 },
  ],
  [
    K,
    'street-obstruction',
    '2026-04-16',
    '康宁河路中段',
    2,
    204,
    { setting: 'main-road', note: '雨棚和货架平台', vehicles: 3 },
    { people: 31 },
  ],
  [
    K,
    'street-obstruction',
    '2026-04-23',
    '康宁河路中段',
    2,
    159,
    { setting: 'main-road', note: '十一家尺寸量完后拆', vehicles: 2 },
    { people: 26 },
  ],
  [
    K,
    'street-obstruction',
    '2026-06-18',
    '康宁河路西段',
    3,
    285,
    { setting: 'main-road', note: '货架先挪进屋再拆', vehicles: 3 },
    { people: 28 },
  ],
  [
    K,
    'street-obstruction',
    '2026-07-16',
    '枫桥巷',
    4,
    263,
    { setting: 'lane', note: '三户先搬好新摊位', vehicles: 4 },
    { people: 33 },
  ],
  [
    K,
    'street-obstruction',
    '2026-07-22',
    '枫桥巷',
    4,
    209,
    { setting: 'lane', note: '19处拆完，巷子回到五米半', vehicles: 4 },
    { people: 29 },
  ],
  [
    Q,
    'street-obstruction',
    '2026-09-15',
    '梧桐路北侧',
    5,
    162,
    { setting: 'main-road', note: '雨棚、平台，过半自己拆', vehicles: 2 },
    { people: 22, campaign: 'national-day' },
  ],
  [
    Q,
    'street-obstruction',
    '2026-09-24',
    '梧桐路北侧',
    5,
    136,
    { setting: 'main-road', note: '货架、铁柜', vehicles: 2 },
    { people: 18, campaign: 'national-day' },
  ],
  [
    Q,
    'street-obstruction',
    '2026-10-15',
    '梧桐路南侧',
    5,
    187,
    { setting: 'main-road', note: '雨棚和台阶平台', vehicles: 2 },
    { people: 20 },
  ],
  [
    Q,
    'street-obstruction',
    '2026-10-27',
    '梧桐路南侧',
    5,
    161,
    { setting: 'main-road', note: '最后五家拆完', vehicles: 2 },
    { people: 17 },
  ],
  [
    K,
    'rubbish',
    '2026-03-24',
    '康宁河路东段',
    1,
    7,
    { setting: 'main-road', vehicles: 2, note: '拆棚时清出的杂物' },
    { people: 16 },
  ],
  [
    K,
    'rubbish',
    '2026-04-28',
    '枫桥巷北口',
    4,
    10,
    { setting: 'lane', vehicles: 2, note: '卫生死角第一处' },
    { people: 22 },
  ],
  [
    K,
    'rubbish',
    '2026-05-08',
    '菜市场后墙',
    2,
    9,
    { setting: 'market', vehicles: 2, note: '卫生死角第二处' },
    { people: 25 },
  ],
  [
    K,
    'rubbish',
    '2026-05-16',
    '河边仓库旁',
    5,
    9,
    { setting: 'lane', vehicles: 2, note: '卫生死角第三处' },
    { people: 27 },
  ],
  [
    K,
    'rubbish',
    '2026-06-18',
    '康宁河路西段',
    3,
    7,
    { setting: 'main-road', vehicles: 2, note: '拆棚时清出的杂物' },
    { people: 14 },
  ],
  [
    K,
    'rubbish',
    '2026-07-22',
    '枫桥巷',
    4,
    22,
    { setting: 'lane', vehicles: 4, note: '拆棚时清出，墙缝里有一本1988年的挂历' },
    { people: 36 },
  ],
  [
    L,
    'rubbish',
    '2026-04-12',
    '莲溪，小学后门到枫林闸口',
    3,
    3,
    { setting: 'other', vehicles: 1, note: '下溪捞起1.3吨，可回收的先分出来' },
    { people: 64 },
  ],
  [
    Q,
    'rubbish',
    '2026-11-15',
    '1至6号楼',
    1,
    12,
    { setting: 'stairwell', vehicles: 3, note: '306户一起清楼道，旧家具、纸箱、坏自行车' },
    { people: 86 },
  ],
  [
    Q,
    'stairwell',
    '2026-11-15',
    '1至6号楼楼道',
    1,
    24,
    { setting: 'stairwell', note: '24个门洞清空，3号楼平台摆上书架' },
    { people: 86 },
  ],
  [
    K,
    'well-cover',
    '2026-10-24',
    '枫桥巷',
    4,
    3,
    { setting: 'lane', note: '随换水管一起换，带防坠网', unit: '区排水单位' },
  ],
  [
    K,
    'dead-corner',
    '2026-04-28',
    '枫桥巷北口',
    4,
    1,
    { setting: 'lane', note: '装了灯，划作三轮车停放点' },
    { people: 22 },
  ],
  [K, 'dead-corner', '2026-05-08', '菜市场后墙', 2, 1, { setting: 'market', note: '每晚收市看一遍' }, { people: 25 }],
  [K, 'dead-corner', '2026-05-16', '河边仓库旁', 5, 1, { setting: 'lane', note: '围上绿篱' }, { people: 27 }],
  [
    Q,
    'dead-corner',
    '2026-09-12',
    '17号楼车棚后',
    3,
    1,
    { setting: 'court', note: '旧车架拉走，铺了砖' },
    { people: 15, campaign: 'national-day' },
  ],
  [
    Q,
    'dead-corner',
    '2026-09-19',
    '24号楼围墙外',
    5,
    1,
    { setting: 'lane', note: '砖石清净，种上麦冬' },
    { people: 18, campaign: 'national-day' },
  ],
  [
    Q,
    'illegal-building',
    '2026-04-21',
    '11号楼后',
    2,
    1,
    { setting: 'court', note: '住户自己拆的铁皮棚' },
    { quantity2: 9 },
  ],
  [
    Q,
    'illegal-building',
    '2026-06-09',
    '17号楼车棚旁',
    3,
    1,
    { setting: 'court', note: '石棉瓦小屋' },
    { quantity2: 14 },
  ],
  [
    Q,
    'illegal-building',
    '2026-09-16',
    '21号楼西巷',
    4,
    1,
    { setting: 'lane', note: '堵着消防通道的木棚' },
    { quantity2: 11, campaign: 'national-day' },
  ],
  [
    Q,
    'illegal-building',
    '2026-10-20',
    '25号楼底层',
    5,
    1,
    { setting: 'court', note: '厨房外搭的棚子，帮着换了雨篷' },
    { quantity2: 7 },
  ],
  [
    L,
    'illegal-building',
    '2026-07-08',
    '莲溪路北9号楼后',
    1,
    1,
    { setting: 'court', note: '鸽笼，主人送去乡下' },
    { quantity2: 5 },
  ],
  [
    K,
    'illegal-building',
    '2026-08-26',
    '货运站宿舍后',
    5,
    2,
    { setting: 'court', note: '雨后查出，两处都压着雨水口' },
    { quantity2: 22 },
  ],
  [
    Q,
    'building-rubbish',
    '2026-03-03',
    '14号楼前',
    3,
    5.5,
    { setting: 'court', vehicles: 1, note: '装修垃圾，另约的车' },
  ],
  [Q, 'building-rubbish', '2026-05-25', '26号楼西侧', 5, 7, { setting: 'court', vehicles: 1, note: '拆下的旧台阶' }],
  [
    Q,
    'building-rubbish',
    '2026-08-31',
    '16号楼北墙根',
    3,
    6.5,
    { setting: 'facade', vehicles: 1, note: '北墙脚手架拆完留下的' },
  ],
  [Q, 'building-rubbish', '2026-11-09', '文化中心东侧', 2, 4.5, { setting: 'court', vehicles: 1, note: '棋牌室改造' }],
  [L, 'building-rubbish', '2026-05-29', '车棚工地', 4, 8, { setting: 'court', vehicles: 2, note: '浇棚脚剩下的' }],
  [K, 'building-rubbish', '2026-11-14', '枫桥巷', 4, 12, { setting: 'lane', vehicles: 2, note: '铺路剩料，当天拉完' }],
  [
    Q,
    'drains',
    '2026-03-11',
    '7号楼后雨水口',
    2,
    2,
    { setting: 'court', note: '掏出的有一半是烂叶' },
    { quantity2: 46 },
  ],
  [Q, 'drains', '2026-05-14', '13号楼化粪池', 3, 1, { setting: 'court', note: '改管前先清掏' }, { quantity2: 38 }],
  [Q, 'drains', '2026-07-09', '18至22号楼雨水沟', 4, 3, { setting: 'court', note: '大风前疏通' }, { quantity2: 152 }],
  [
    Q,
    'drains',
    '2026-10-16',
    '梧桐路西段雨水口',
    5,
    4,
    { setting: 'main-road', note: '落叶前清一遍' },
    { quantity2: 88 },
  ],
  [L, 'drains', '2026-07-23', '溪东4号院雨水口', 5, 2, { setting: 'court', note: '通水' }, { quantity2: 64 }],
  [L, 'drains', '2026-10-21', '小吃街地沟', 6, 2, { setting: 'lane', note: '隔油后好清多了' }, { quantity2: 55 }],
  [
    K,
    'drains',
    '2026-04-29',
    '康宁河路下水道',
    2,
    3,
    { setting: 'main-road', note: '捞出结块的油' },
    { quantity2: 120 },
  ],
  [K, 'drains', '2026-08-17', '枫桥巷检查井', 4, 5, { setting: 'lane', note: '雨后清淤' }, { quantity2: 286 }],
];

/** Where shops stand side by side. */
const signSpots: Record<SeedCommunity, readonly Spot[]> = {
  qingfengli: [
    ['梧桐路北侧', 5],
    ['梧桐路南侧', 5],
    ['26号楼西侧店铺', 5],
  ],
  lianxi: [
    ['小吃街', 6],
    ['莲溪路', 2],
  ],
  kangninghe: [
    ['康宁河路东段', 1],
    ['康宁河路中段', 2],
    ['康宁河路西段', 3],
    ['枫桥巷', 4],
  ],
};

/** What comes back again and again, by community: how often, and how much in all. */
type Steady = readonly [category: string, where: readonly string[], Part[], notes: readonly string[]];
const steady: Steady[] = [
  [
    'posted-walls',
    ['facade', 'lane'],
    [
      [Q, 14, 2_036],
      [L, 4, 140],
      [K, 6, 310],
    ],
    ['铲掉旧贴纸再刷', '楼道墙上的涂鸦', '围墙标语残迹', '电箱外壳洗净'],
  ],
  [
    'stairwell',
    ['stairwell'],
    [
      [Q, 12, 41],
      [L, 6, 17],
      [K, 5, 14],
    ],
    ['纸箱、旧鞋柜', '电动车推到车棚', '楼长挨户说好再搬', '花盆靠墙放齐'],
  ],
  [
    'wires',
    ['stairwell'],
    [
      [Q, 5, 12],
      [L, 3, 6],
      [K, 5, 13],
    ],
    ['窗口垂下的充电线收回', '废弃的广播线剪掉', '电线归拢进槽'],
  ],
  [
    'vehicles',
    ['court'],
    [
      [Q, 6, 19],
      [L, 5, 22],
      [K, 4, 15],
    ],
    ['没气没牌的旧自行车', '落灰的面包车联系到主人', '乱停的电动车挪进车棚'],
  ],
  [
    'street-trading',
    ['main-road'],
    [
      [Q, 6, 23],
      [L, 4, 12],
      [K, 8, 34],
    ],
    ['货架收回门里', '流动水果车劝离路口', '烧烤桌十点收'],
  ],
  [
    'fire-lane',
    ['court'],
    [
      [Q, 5, 11],
      [L, 3, 7],
      [K, 3, 6],
    ],
    ['地锁拆掉', '杂物挪开，重画黄线', '车主当场挪车'],
  ],
  [
    'greenery',
    ['court', 'lane'],
    [
      [Q, 5, 186],
      [L, 5, 240],
      [K, 3, 72],
    ],
    ['踩秃的补草', '种菜的地改种月季', '树坑填土、铺木屑'],
  ],
  [
    'fittings',
    ['court', 'lane'],
    [
      [Q, 9, 28],
      [L, 5, 16],
      [K, 6, 21],
    ],
    ['声控灯换新', '翘起的砖重铺', '长椅螺丝拧紧', '护栏补焊'],
  ],
  [
    'pollution',
    ['lane', 'court'],
    [
      [Q, 3, 4],
      [L, 2, 3],
      [K, 5, 9],
    ],
    ['油烟罩换滤网', '空调滴水接了管', '油水分离桶没清，当面清'],
  ],
];

const inTheStairs = ['stairwell', 'wires'];
const spotsOf = (category: string) =>
  category === 'street-trading' ? signSpots : inTheStairs.includes(category) ? stairs : corners;
const steadyJobs = steady.flatMap(([category, where, list, notes]) =>
  list.flatMap(([community, times, quantity]) =>
    entriesOf({
      ledger: 'remediation',
      ...{ community, category, times, quantity },
      between: ['2026-01-08', '2026-11-13'],
      spots: spotsOf(category)[community],
      details: noted(notes, cleaners[community], where),
    }),
  ),
);

/** Rubbish in trees, on poles and roofs: 213 spots, 146 of them until September. */
const highSpots: Record<SeedCommunity, readonly Spot[]> = {
  qingfengli: [
    ['小广场六棵梧桐', 2],
    ['梧桐路行道树', 5],
    ['9至12号楼屋顶', 2],
    ['17号楼一带电线杆', 3],
    ['22号楼屋顶', 4],
  ],
  lianxi: [
    ['溪岸柳树', 6],
    ['溪东各院电线杆', 4],
    ['小学围墙外行道树', 3],
  ],
  kangninghe: [
    ['康宁河路行道树', 1],
    ['菜市场棚顶', 2],
    ['枫桥巷电线杆', 4],
  ],
};
const high: readonly (readonly [SeedCommunity, readonly [string, string], number, number])[] = [
  [Q, ['2026-01-15', '2026-06-20'], 5, 44],
  [L, ['2026-02-10', '2026-06-12'], 3, 18],
  [K, ['2026-01-28', '2026-06-16'], 4, 24],
  [Q, ['2026-07-08', '2026-09-28'], 4, 32],
  [L, ['2026-07-14', '2026-09-22'], 2, 11],
  [K, ['2026-07-20', '2026-09-25'], 3, 17],
  [Q, ['2026-10-08', '2026-11-19'], 4, 34],
  [L, ['2026-10-13', '2026-11-11'], 2, 14],
  [K, ['2026-10-19', '2026-11-17'], 3, 19],
];
const highWords = ['塑料袋、风筝线', '升降车清两小时', '屋顶旧木板和花盆', '挂着的横幅绳头'];
const highJobs = high.flatMap(([community, between, times, quantity]) =>
  entriesOf({
    ledger: 'remediation',
    category: 'high-rubbish',
    ...{ community, between, times, quantity },
    spots: highSpots[community],
    details: highWords.map((note, n) => ({ setting: nth(['main-road', 'other'], n), note, vehicles: 1 })),
  }),
);

/** Shop signs, 512 in the year: 196 until 25 June, 246 until July, 371 until September. */
const signWords = ['缺笔少画的重做', '挡住二楼窗户的改小', '褪色的换新', '侧招高低排齐'];
const signs: readonly (readonly [SeedCommunity, number, number, number])[] = [
  [K, 0, 4, 62],
  [Q, 0, 2, 30],
  [L, 0, 1, 10],
  [K, 2, 3, 48],
  [Q, 2, 2, 32],
  [L, 2, 1, 14],
  [K, 3, 2, 30],
  [Q, 3, 1, 14],
  [L, 3, 1, 6],
  [Q, 4, 5, 85],
  [K, 4, 2, 25],
  [L, 4, 1, 15],
  [Q, 5, 6, 110],
  [K, 5, 2, 21],
  [L, 5, 1, 10],
];
const signJobs = signs.flatMap(([community, span, times, quantity]) =>
  parts('signboard', span, [[community, times, quantity]], {
    spots: signSpots[community],
    details: signWords.map((note) => ({ setting: 'main-road', note })),
  }),
);

const [began, ended] = nationalDay;
const taggedAndPeopled = (entry: SeedEntry, n: number): SeedEntry => {
  const campaign = entry.day >= began && entry.day <= ended ? { campaign: 'national-day' as const } : {};
  return { people: 3 + ((n * 5) % 8), ...entry, ...campaign };
};

export const remediation: SeedEntry[] = [
  ...[...smallAds, ...loads, ...covers, ...steadyJobs, ...highJobs, ...signJobs].map(taggedAndPeopled),
  ...jobs.map(([community, category, day, place, grid, quantity, details, more]): SeedEntry => {
    return { ledger: 'remediation', community, category, day, place, grid, quantity, ...more, once: true, details };
  }),
];
