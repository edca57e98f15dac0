import type { SeedCommunity, SeedEntry } from './content.types';
import { dayAfter, daysWithin, nth } from './spread';

/** What was told about, in the order of its days; media take it up some days later. All of them are invented. */
type Story = readonly [day: string, SeedCommunity | null, title: string];

const stories: Story[] = [
  ['2026-01-08', 'kangninghe', '36个菜摊进了棚，路口的盲道露出来'],
  ['2026-01-14', 'qingfengli', '九扇漏风的窗，一个周末关严了'],
  ['2026-01-23', null, '雪停在清晨六点，一条上学路扫了出来'],
  ['2026-01-28', 'lianxi', '一家抓一把豆，腊八粥煮了四大锅'],
  ['2026-02-06', null, '九个微心愿，没有一个要花大钱'],
  ['2026-02-12', 'qingfengli', '食堂两口大锅，替全楼炸丸子'],
  ['2026-02-25', 'qingfengli', '87岁的老人，教会孩子数九歌'],
  ['2026-03-04', 'lianxi', '步行桥上一百盏灯，是孩子们做的'],
  ['2026-03-06', null, '27张小桌摆出来，手艺都在手上'],
  ['2026-03-17', null, '38件事都写上名字，居民说了算'],
  ['2026-03-25', 'kangninghe', '拆掉雨棚，露出一棵没人记得的树'],
  ['2026-03-27', null, '四位身边好人，名单先给邻居看'],
  ['2026-04-03', 'kangninghe', '12块铜牌，每季度都要再看一遍'],
  ['2026-04-10', 'qingfengli', '一双拖鞋，从吵架到报平安'],
  ['2026-04-15', 'qingfengli', '工地挖出石棋盘，全院的人来认'],
  ['2026-04-16', 'lianxi', '64双雨靴，捞上一辆锈了的童车'],
  ['2026-05-08', 'qingfengli', '六棵老树没有挪，小广场回来了'],
  ['2026-05-11', 'qingfengli', '跳房子的格子，请孩子自己画'],
  ['2026-05-14', 'kangninghe', '三年级的算术课，上到了秤跟前'],
  ['2026-05-19', 'qingfengli', '四个人抬着一位老人，下楼看树'],
  ['2026-05-20', 'lianxi', '桥头修童车的人，修了三百多辆'],
  ['2026-06-02', 'lianxi', '运动会上，最后一名先领奖'],
  ['2026-06-05', 'kangninghe', '19只油水桶，让地沟不再堵'],
  ['2026-06-10', 'lianxi', '养狗的和怕狗的，坐下来谈'],
  ['2026-06-18', 'qingfengli', '1500把艾草，按楼分到家'],
  ['2026-06-26', null, '半年账摊开，没办成的也写上'],
  ['2026-07-06', 'lianxi', '暑期班第一课，教怎么过马路'],
  ['2026-07-17', 'qingfengli', '看棋多嘴，罚扫瓜子壳'],
  ['2026-07-24', 'kangninghe', '一条巷子宽了两米半，三户生意没断'],
  ['2026-07-31', 'qingfengli', '一把锉刀，借了四十一年'],
  ['2026-08-14', 'qingfengli', '食堂的黑板，记着谁不吃葱'],
  ['2026-08-20', 'kangninghe', '一夜大雨，17个人守到天亮'],
  ['2026-08-28', 'qingfengli', '先补屋顶，再刷北墙'],
  ['2026-09-02', 'lianxi', '没有轮子的巴士，载着孩子上学'],
  ['2026-09-04', 'qingfengli', '棋牌室让出一间，先问打牌的人'],
  ['2026-09-24', 'kangninghe', '枫桥巷一张长桌，坐满异乡人'],
  ['2026-09-28', 'lianxi', '关灯二十分钟，一起看月亮'],
  ['2026-10-02', 'qingfengli', '小广场唱大戏，八点四十散场'],
  ['2026-10-20', 'qingfengli', '旧柜子等到了主人'],
  ['2026-10-26', 'kangninghe', '新水管通水，比说好的早一周'],
  ['2026-11-13', 'kangninghe', '新路面上，留着一串猫脚印'],
  ['2026-11-14', 'qingfengli', '牌桌锯短了腿，改成手工台'],
  ['2026-11-18', null, '121家店主，量了自家门前几米'],
];

const media: Record<string, readonly (readonly [medium: string, kind: string, issue: string])[]> = {
  province: [
    ['省民生报（演示）', 'feature', '街巷版'],
    ['省广播《邻里之声》（演示）', 'broadcast', '早间八点'],
    ['省文明创建简报（演示）', 'news', '基层动态'],
  ],
  city: [
    ['市晚报（演示）', 'news', '社区版'],
    ['市电视台《街坊》（演示）', 'broadcast', '晚间六点半'],
    ['市日报（演示）', 'feature', '城事版'],
    ['市新闻网（演示）', 'picture', '图说'],
  ],
  district: [
    ['区融媒体中心（演示）', 'news', '新闻联播'],
    ['区文明网（演示）', 'picture', '创建进行时'],
  ],
  'sub-district': [['街道简报（演示）', 'news', '月报']],
};

/** Of each level so many reports: 41 of province and city. */
const reports: readonly (readonly [level: string, times: number, ahead: string])[] = [
  ['city', 29, ''],
  ['province', 12, '街巷观察：'],
  ['district', 17, '图片新闻：'],
  ['sub-district', 9, '简讯：'],
];

const authors = { qingfengli: '孟知秋', lianxi: '邵听荷', kangninghe: '柯砚秋' } as const;

const mediaReports = reports.flatMap(([category, times, ahead], turn) =>
  Array.from({ length: times }, (_, n): SeedEntry => {
    const [day, community, title] = stories[Math.floor((n * stories.length) / times)] as Story;
    const [medium, kind, issue] = nth(media[category] ?? [], n);
    const appeared = dayAfter(day, 1 + ((n + turn) % 2));
    const author = community ? authors[community] : '阮青棠';
    const details = { title: `${ahead}${title}`, medium, kind, issue, author };
    return { ledger: 'media-reports', community, category, day: appeared, once: true, details };
  }),
);

const posts: Record<SeedCommunity, readonly string[]> = {
  qingfengli: [
    '旧沙发下楼，先约后收',
    '这周小桌修什么',
    '长者食堂下周菜单',
    '楼道灯不亮，这样报',
    '小广场几点收声',
    '舞队今晚在哪里跳',
    '推荐身边好人怎么写',
    '送饭志愿者排班',
    '燃气安检，哪栋哪天',
    '楼道里的旧物怎么办',
    '相片洗好了，来领',
  ],
  lianxi: [
    '这周谁守桥头',
    '楼梯口读书会，今晚讲什么',
    '校门口怎么接孩子',
    '认岸的人家又多了两户',
    '今天溪水多深',
    '活动室怎么借',
    '哪里还能停车',
    '下溪过秤，一共多少',
  ],
  kangninghe: [
    '早市晚市时间有变',
    '市场账单贴出来了',
    '租房六问',
    '公平秤今天校过',
    '停水停电通知',
    '换工单子：会什么，缺什么',
    '孩子入学材料',
    '这周哪里要绕行',
  ],
};
const accounts = { qingfengli: '青枫里邻里', lianxi: '莲溪水边', kangninghe: '康宁河街坊' } as const;
const posted: Record<SeedCommunity, number> = { qingfengli: 46, lianxi: 26, kangninghe: 24 };
const channels = ['account', 'group', 'account', 'video'];

const newMedia = (Object.keys(posts) as SeedCommunity[]).flatMap((community, turn) => [
  ...postsOf(community, turn, ['2026-01-04', '2026-11-19'], posted[community]),
  ...postsOf(community, turn, ['2025-02-10', '2025-12-20'], Math.floor(posted[community] / 3)),
]);

function postsOf(
  community: SeedCommunity,
  turn: number,
  between: readonly [string, string],
  times: number,
): SeedEntry[] {
  const last = dayAfter(between[1], 1);
  return daysWithin(between, times).map((day, n): SeedEntry => {
    const category = nth(channels, n + turn);
    const title = `${nth(posts[community], n)}（${Number(day.slice(5, 7))}月${Number(day.slice(8))}日）`;
    const reads = category === 'video' ? 900 + ((n * 137) % 1_400) : 180 + ((n * 53) % 420);
    // Read when the month's posts were entered.
    const asOf = dayAfter(day, 2).slice(0, 7) === day.slice(0, 7) && dayAfter(day, 2) < last ? dayAfter(day, 2) : day;
    const counted: SeedEntry['details'] = category === 'group' ? {} : { reads, asOf };
    const details = { title, account: accounts[community], ...counted };
    return { ledger: 'new-media', community, category, day, once: true, details };
  });
}

/** The year before, by what it was about. */
const before: readonly (readonly [string, SeedCommunity, string, string])[] = [
  ['2025-03-06', 'qingfengli', 'city', '学雷锋，磨刀的队伍排到花坛'],
  ['2025-04-18', 'lianxi', 'district', '下溪的人，从九个到三十个'],
  ['2025-05-13', 'kangninghe', 'city', '一杆公平秤，摆在市场东门'],
  ['2025-05-30', 'lianxi', 'province', '楼梯口的读书会，办了五年'],
  ['2025-06-27', 'qingfengli', 'city', '六位老邻居，轮流看一扇门'],
  ['2025-08-08', 'kangninghe', 'district', '看摊人的凉茶桶'],
  ['2025-09-09', 'lianxi', 'city', '放学路上的第十三盏灯'],
  ['2025-09-30', 'qingfengli', 'province', '老楼里的家用账'],
  ['2025-10-22', 'kangninghe', 'city', '新邻居会认得隔壁'],
  ['2025-11-05', 'qingfengli', 'district', '修灯的人，八年没断'],
  ['2025-11-26', 'qingfengli', 'city', '两棵梧桐留不留，请邻居举手'],
  ['2025-12-12', 'kangninghe', 'city', '凌晨四点半，路口安静了'],
];

export const mediaEntries: SeedEntry[] = [
  ...mediaReports,
  ...newMedia,
  ...before.map(([day, community, category, title], n): SeedEntry => {
    const [medium, kind, issue] = nth(media[category] ?? [], n);
    const details = { title, medium, kind, issue, author: authors[community] };
    return { ledger: 'media-reports', community, category, day, details };
  }),
];
