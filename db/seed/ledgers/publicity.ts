import type { SeedCommunity, SeedEntry } from './content.types';
import { squares } from './spots';
import { dayAfter, daysWithin, entriesOf, nth } from './spread';

const communities: SeedCommunity[] = ['qingfengli', 'lianxi', 'kangninghe'];
const heads = { qingfengli: '青枫里社区', lianxi: '莲溪社区', kangninghe: '康宁河社区' } as const;

type Hung = readonly [SeedCommunity, string, number, string, number, string, number];

/** Day, how many, words, at which of the squares, kind, and how many days they were to hang. */
const hung: Hung[] = [
  ['qingfengli', '2026-01-12', 2, '文明过新年，不放烟花爆竹', 3, 'banner', 45],
  ['qingfengli', '2026-02-03', 2, '年前清旧物，楼道宽一尺', 4, 'banner', 14],
  ['qingfengli', '2026-03-02', 3, '学雷锋，树新风，邻里一家亲', 0, 'banner', 20],
  ['qingfengli', '2026-03-17', 2, '38件事，件件有人管', 1, 'banner', 30],
  ['qingfengli', '2026-04-08', 1, '小广场施工，请走北侧通道', 0, 'slogan', 25],
  ['qingfengli', '2026-05-11', 2, '五好家庭，自己报也行', 5, 'banner', 30],
  ['qingfengli', '2026-06-04', 2, '考试期间，请把声音放小', 0, 'slogan', 15],
  ['qingfengli', '2026-07-06', 1, '暑期防溺水，一刻不离人', 6, 'banner', 50],
  ['qingfengli', '2026-08-24', 2, '做文明市民，树文明新风', 3, 'banner', 40],
  ['qingfengli', '2026-09-11', 3, '迎国庆，扫干净自家门前', 3, 'banner', 28],
  ['qingfengli', '2026-10-09', 2, '推荐身边好人，三句话就够', 1, 'banner', 30],
  ['qingfengli', '2026-11-04', 2, '11月15日清楼道，请先贴三色纸条', 8, 'slogan', 14],
  ['lianxi', '2026-01-15', 1, '雪天慢行，桥面有冰', 0, 'slogan', 20],
  ['lianxi', '2026-02-24', 2, '元宵看灯，桥上单行', 0, 'banner', 9],
  ['lianxi', '2026-03-23', 2, '护好一条溪，认领五十米', 0, 'banner', 40],
  ['lianxi', '2026-05-27', 2, '电动车不进楼，电线不出窗', 3, 'banner', 40],
  ['lianxi', '2026-07-03', 2, '看见黄线，不下台阶', 0, 'slogan', 60],
  ['lianxi', '2026-08-31', 2, '慢一点，让孩子先走', 2, 'banner', 30],
  ['lianxi', '2026-10-21', 2, '送餐慢行，南门有通道', 4, 'slogan', 40],
  ['kangninghe', '2026-01-19', 1, '过年不打烊，安全不放假', 0, 'banner', 35],
  ['kangninghe', '2026-03-10', 3, '路让给行人，货搬回屋里', 1, 'banner', 40],
  ['kangninghe', '2026-05-06', 2, '讲诚信，秤上见', 0, 'banner', 40],
  ['kangninghe', '2026-07-02', 2, '先找摊位，再动棚子', 2, 'slogan', 25],
  ['kangninghe', '2026-08-03', 1, '河边水深，请勿下水', 4, 'slogan', 35],
  ['kangninghe', '2026-09-18', 2, '一张长桌过中秋', 2, 'banner', 12],
  ['kangninghe', '2026-10-27', 2, '新路养护，请推车走', 2, 'slogan', 25],
];

const everyYear = new Set([
  ...['文明过新年，不放烟花爆竹', '学雷锋，树新风，邻里一家亲', '考试期间，请把声音放小', '暑期防溺水，一刻不离人'],
  ...['做文明市民，树文明新风', '雪天慢行，桥面有冰', '慢一点，让孩子先走', '过年不打烊，安全不放假'],
  ...['讲诚信，秤上见', '河边水深，请勿下水', '迎国庆，扫干净自家门前', '元宵看灯，桥上单行'],
]);

/** 50 strips: those that are due by then have come down, but one. */
const banners = hung.map(([community, day, quantity, text, spot, category, days], n): SeedEntry => {
  const [place, grid] = nth(squares[community], spot);
  const due = dayAfter(day, days);
  const approval = `街道城管〔2026〕横${n + 1}号`;
  const removed = due < '2026-11-18' ? dayAfter(due, n % 4 === 3 ? 2 : 0) : '';
  const details = { text, approval, unit: heads[community], due, ...(removed && { removed }) };
  const once = everyYear.has(text) ? {} : { once: true as const };
  return { ledger: 'banners', community, category, day, place, grid, quantity, ...once, details };
});

const topics = [
  '新春里的文明约定',
  '学雷锋，从一张小桌开始',
  '动员会和38件事',
  '文明祭扫，鲜花寄思',
  '劳动的人最体面',
  '孩子的事，大家看着',
  '年中账目，一件一件',
  '暑期安全三不准',
  '九月开学，步行上学',
  '迎国庆，门前见新',
  '好人就住在隔壁',
];
const boardKinds = [
  ['board', '宣传栏'],
  ['window', '橱窗'],
  ['campaign', '创建专栏'],
  ['blackboard', '板报'],
] as const;
const columns: Record<SeedCommunity, number> = { qingfengli: 33, lianxi: 15, kangninghe: 14 };
const editors = { qingfengli: '孟知秋', lianxi: '邵听荷', kangninghe: '柯砚秋' } as const;

const boards = communities.flatMap((community) =>
  daysWithin(['2026-01-06', '2026-11-16'], columns[community]).map((day, n): SeedEntry => {
    const [category, name] = nth(boardKinds, community === 'qingfengli' ? n : n * 2);
    const [place, grid] = nth(squares[community], n);
    const topic = topics[Number(day.slice(5, 7)) - 1] ?? '';
    const issue = `2026年第${n + 1}期`;
    const content = `${topic}；核心价值观一幅，关爱未成年人一幅；本月办事日程。`;
    const details = { topic, issue, board: `${name}${(n % 6) + 1}号`, editor: editors[community], content };
    return { ledger: 'boards', community, category, day, place: `${place}${name}`, grid, details };
  }),
);

const themes = ['values', 'civility', 'minors', 'volunteering', 'models', 'rules', 'thrift'];
const forms = ['board', 'panel', 'landscape', 'wall'];
type Boards = readonly [SeedCommunity, string, string, string, number, number];

/** Community, act, span, boards of all times, times: twenty were replaced. */
const boardActs: Boards[] = [
  ['qingfengli', 'new', '2026-03-20', '2026-11-14', 11, 5],
  ['lianxi', 'new', '2026-04-10', '2026-10-20', 6, 3],
  ['kangninghe', 'new', '2026-03-28', '2026-11-12', 7, 3],
  ['qingfengli', 'replaced', '2026-02-20', '2026-06-20', 5, 3],
  ['qingfengli', 'replaced', '2026-08-25', '2026-10-30', 4, 2],
  ['lianxi', 'replaced', '2026-04-02', '2026-09-28', 5, 3],
  ['kangninghe', 'replaced', '2026-03-26', '2026-10-29', 6, 4],
];
const shownThere = (n: number) => ({ theme: nth(themes, n), kind: nth(forms, n), fixed: true });
const publicBoards = [
  ...boardActs.flatMap(([community, category, from, to, quantity, times]) =>
    entriesOf({
      ledger: 'public-boards',
      ...{ community, category, quantity, times },
      between: [from, to],
      spots: squares[community],
      details: [0, 1, 2, 3, 4].map((n) => ({ ...shownThere(n + quantity), condition: 'good' })),
    }),
  ),
  ...communities.flatMap((community) =>
    ['2026-03-27', '2026-06-26', '2026-09-25'].map((day, n): SeedEntry => {
      const faulty = [4, 3, 2][n] ?? 0;
      const quantity = { qingfengli: 46, lianxi: 28, kangninghe: 31 }[community] + n * 2;
      const place = `${heads[community]}全部固定宣传牌`;
      const details = { faulty, condition: 'faded', due: dayAfter(day, 20), repaired: dayAfter(day, 2) };
      return { ledger: 'public-boards', community, category: 'checked', day, place, quantity, details };
    }),
  ),
  ...communities.flatMap((community) =>
    entriesOf({
      ledger: 'public-boards',
      ...{ community, category: 'repaired', times: 3 },
      between: ['2026-04-10', '2026-10-12'],
      quantity: { qingfengli: 6, lianxi: 4, kangninghe: 5 }[community],
      spots: squares[community],
      details: [{ kind: 'panel', theme: 'rules', condition: 'good' }],
    }),
  ),
];

const printed: readonly (readonly [kind: string, title: string])[] = [
  ['leaflet', '文明创建应知应会'],
  ['appeal', '文明过节倡议书'],
  ['poster', '社会主义核心价值观24字'],
  ['leaflet', '垃圾分类一张图'],
  ['letter', '致全体居民的一封信'],
  ['poster', '关爱未成年人'],
  ['leaflet', '防诈骗十句话'],
  ['handbook', '市民文明手册'],
  ['appeal', '门前三包倡议书'],
  ['poster', '推荐身边好人'],
];

/** 14,000 copies, but for those of the entry that was taken back and entered anew (`once.ts`). */
const copies: [SeedCommunity, string, string, number, number][] = [
  ['qingfengli', '2026-01-08', '2026-06-24', 3_790, 9],
  ['qingfengli', '2026-07-02', '2026-11-18', 2_204, 6],
  ['lianxi', '2026-01-14', '2026-06-23', 2_700, 6],
  ['lianxi', '2026-07-03', '2026-11-12', 1_500, 3],
  ['kangninghe', '2026-01-16', '2026-06-25', 2_300, 5],
  ['kangninghe', '2026-07-08', '2026-11-13', 1_300, 3],
];
const posters = copies.flatMap(([community, from, to, quantity, times]) =>
  entriesOf({ ledger: 'posters', community, quantity, times, between: [from, to], spots: squares[community] }).map(
    (entry, n): SeedEntry => {
      const [category, title] = nth(printed, n + quantity);
      const details = { title, printed: Math.ceil(((entry.quantity ?? 0) + 20) / 50) * 50, unit: heads[community] };
      return { ...entry, category, details };
    },
  ),
);

type Said = readonly [kind: string, topic: string, text: string, minutes: number, months?: readonly number[]];
const said: Said[] = [
  ['fixed', '核心价值观二十四字', '富强、民主、文明、和谐……念一遍，讲一件身边的小事。', 6],
  ['portable', '收旧物、清楼道', '星期六上午八点到十点收大件，请先约，楼道不留。', 40],
  ['fixed', '天冷用电用气提醒', '睡前关电热毯，取暖留一条通风的缝。', 8, [11, 12, 1, 2, 3]],
  ['portable', '文明养犬', '出门牵绳，捡起再走，遇见老人孩子让一让。', 30],
  ['fixed', '身边的好人', '谁家照料谁，谁替楼里修灯，说给大家听。', 12],
  ['vehicle', '不乱停车、不占消防通道', '给救命的车留一条路。', 60],
  ['portable', '防溺水', '水深，不私自下水，大人一刻不离。', 45, [5, 6, 7, 8, 9]],
  ['fixed', '垃圾分类', '果皮菜叶归厨余，纸箱瓶子能换钱。', 8],
  ['fixed', '防诈骗', '要转账的电话，先挂断，再问家里人。', 10],
  ['portable', '文明祭扫、禁放烟花', '一束花就够，烟花不放。', 30, [1, 2, 3, 4]],
  ['fixed', '秋冬防火', '人走断电，楼道不堆物、不充电。', 10, [9, 10, 11]],
];
const aired: Record<SeedCommunity, number> = { qingfengli: 24, lianxi: 14, kangninghe: 20 };
const ranges = {
  qingfengli: ['1至12号楼', '13至26号楼', '小广场一带', '梧桐路西段'],
  lianxi: ['溪东各院', '莲溪路两侧', '小吃街和桥头'],
  kangninghe: ['菜市场和摊群点', '康宁河路全线', '枫桥巷', '河边步道'],
} as const;
const broadcasts = communities.flatMap((community, turn) =>
  daysWithin(['2026-01-07', '2026-11-19'], aired[community]).map((day, n): SeedEntry => {
    const fitting = said.filter(([, , , , months]) => !months || months.includes(Number(day.slice(5, 7))));
    const [category, topic, text, minutes] = nth(fitting, n * 5 + turn * 3);
    const details = { topic, text, minutes: minutes + (n % 3) * 2, operator: editors[community] };
    return {
      ledger: 'broadcasts',
      community,
      category,
      day,
      place: nth(ranges[community], n + Math.floor(n / 4)),
      details,
    };
  }),
);

export const publicity: SeedEntry[] = [...banners, ...boards, ...publicBoards, ...posters, ...broadcasts];
