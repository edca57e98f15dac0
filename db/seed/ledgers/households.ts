import type { SeedCommunity, SeedEntry } from './content.types';
import { daysWithin, nth } from './spread';

/** Blocks and estates with their grids and households: 1,860, 2,640 and 2,210 in all. */
type Block = readonly [place: string, grid: number, households: number];

const qingfengli = [
  51, 51, 54, 48, 52, 50, 78, 74, 80, 76, 72, 80, 74, 73, 76, 72, 76, 78, 76, 77, 75, 78, 85, 84, 86, 84,
].map((households, n): Block => {
  const number = n + 1;
  return [`${number}号楼`, 1 + [6, 12, 17, 22].filter((last) => number > last).length, households];
});

const lianxi: Block[] = [
  ['莲溪路北1至8号楼', 1, 168],
  ['莲溪路北9至15号楼', 1, 152],
  ['莲溪路南1至6号楼', 2, 141],
  ['莲溪路南7至12号楼', 2, 147],
  ['小学东侧两栋', 3, 96],
  ['小学西侧三栋', 3, 132],
  ['溪东1号院东区', 4, 158],
  ['溪东1号院西区', 4, 164],
  ['溪东2号院', 4, 216],
  ['溪东3号院东区', 4, 149],
  ['溪东3号院西区', 4, 155],
  ['溪东4号院东区', 5, 161],
  ['溪东4号院西区', 5, 157],
  ['溪东5号院东区', 5, 148],
  ['溪东5号院西区', 5, 152],
  ['溪东6号院', 5, 201],
  ['小吃街沿街住户', 6, 58],
  ['桥头两岸住户', 6, 85],
];

const kangninghe: Block[] = [
  ['康宁河路东段南侧', 1, 161],
  ['康宁河路东段北侧', 1, 154],
  ['康宁河路中段南侧', 2, 148],
  ['康宁河路中段北侧', 2, 163],
  ['菜市场宿舍', 2, 122],
  ['便民摊群点周边', 2, 91],
  ['康宁河路西段南侧', 3, 171],
  ['康宁河路西段北侧', 3, 166],
  ['西段后排住户', 3, 134],
  ['枫桥巷北段', 4, 138],
  ['枫桥巷中段', 4, 150],
  ['枫桥巷南段', 4, 137],
  ['河边步道东侧', 5, 168],
  ['河边步道西侧', 5, 161],
  ['货运站宿舍', 5, 146],
];

/** Where they were out each time: some homes are empty, some work at night. */
const missed: Record<SeedCommunity, (n: number) => number> = {
  qingfengli: (n) => (n % 3 === 2 || n === 25 ? 1 : 0),
  lianxi: (n) => 2 + (n % 4),
  kangninghe: (n) => 3 + (n % 5),
};
const questions = ['楼道灯什么时候修', '车停在哪里', '大件旧物哪天收', '孩子放学去哪里', '五好家庭怎么报', '投诉找谁'];
const opinions = ['楼道再清一回', '盼着加个扶手', '广场音箱小一点', '狗绳的事多说说', '垃圾早点收', '没有意见'];
const visitors = {
  qingfengli: ['苗可久、楼长', '陆见山、志愿者', '祝云岫、楼长'],
  lianxi: ['裘小满、楼栋长', '网格员、大学生志愿者'],
  kangninghe: ['苗向野、同乡志愿者', '饶问津、网格员'],
} as const;
const topics = ['创建应知应会、市民公约', '创建应知应会、38件事', '五好家庭报名、文明养犬'];

function visitsOf(community: SeedCommunity, blocks: Block[], between: readonly [string, string]): SeedEntry[] {
  return daysWithin(between, blocks.length).map((day, n): SeedEntry => {
    const [place, grid, households] = blocks[n] as Block;
    const reached = households - missed[community](n);
    const details = {
      topic: nth(topics, Math.floor((n * topics.length) / blocks.length)),
      leaflets: reached,
      questions: nth(questions, n * 5),
      opinions: nth(opinions, n * 7 + 1),
      worker: nth(visitors[community], n),
    };
    const amounts = { quantity: households, quantity2: reached, people: reached + ((n * 11) % 37) };
    return { ledger: 'household-visits', community, day, place, grid, ...amounts, details };
  });
}

type Won = readonly [SeedCommunity, string, string, number, number, number, string, string?];

/** Units to be won for the campaign, and those that take part. */
const won: Won[] = [
  ['qingfengli', '2026-03-23', '梧桐路北侧店铺', 5, 66, 66, '门前干净、橱窗贴公益广告'],
  ['qingfengli', '2026-04-02', '梧桐路南侧店铺', 5, 62, 61, '货不出门、礼让行人', '一家正在转让，节后再去'],
  ['qingfengli', '2026-04-09', '辖区机关、学校、医院和物业', 2, 11, 11, '共建协议、志愿者'],
  ['lianxi', '2026-03-26', '小吃街', 6, 38, 37, '带盖的桶、收摊后沿岸走一遍'],
  ['lianxi', '2026-04-14', '小学周边46家店', 3, 46, 44, '不卖烟酒给孩子、货架不出门'],
  ['kangninghe', '2026-03-19', '康宁河路96家店铺', 1, 96, 94, '门前三包、油水分离', '两家换了店主'],
  ['kangninghe', '2026-04-20', '便民摊群点和菜市场', 2, 84, 84, '公平秤、收摊扫净'],
  ['kangninghe', '2026-07-01', '枫桥巷店铺', 4, 36, 35, '先搬后拆、三轮车归位'],
  ['qingfengli', '2025-04-10', '梧桐路两侧店铺', 5, 126, 98, '门前干净'],
  ['kangninghe', '2025-05-15', '康宁河路店铺', 1, 95, 71, '不占盲道'],
];

type Asked = readonly [SeedCommunity, string, string, number, number, number, string, string, string?];

/** Awareness, support, part taken and satisfaction: who was given a paper, whose answers count, who said yes. */
const asked: Asked[] = [
  ['qingfengli', '2026-05-29', 'awareness', 200, 194, 187, 'during', 'visit'],
  ['qingfengli', '2026-05-29', 'satisfaction', 200, 194, 179, 'during', 'visit', '楼道灯、停车提得最多'],
  ['lianxi', '2026-05-28', 'awareness', 180, 172, 161, 'during', 'online'],
  ['lianxi', '2026-05-28', 'satisfaction', 180, 172, 158, 'during', 'online', '盼车棚早点用'],
  ['kangninghe', '2026-05-27', 'awareness', 160, 149, 132, 'during', 'street'],
  ['kangninghe', '2026-05-27', 'satisfaction', 160, 149, 131, 'during', 'street', '占道和下水道提得最多'],
  ['qingfengli', '2026-09-17', 'awareness', 220, 214, 211, 'during', 'visit'],
  ['qingfengli', '2026-09-17', 'support', 220, 214, 209, 'during', 'visit'],
  ['qingfengli', '2026-09-17', 'participation', 220, 214, 183, 'during', 'visit'],
  ['qingfengli', '2026-09-17', 'satisfaction', 220, 214, 204, 'during', 'visit', '小广场夸得多，停车还是难'],
  ['lianxi', '2026-09-16', 'awareness', 180, 175, 170, 'during', 'online'],
  ['lianxi', '2026-09-16', 'satisfaction', 180, 175, 166, 'during', 'online', '送餐车太快'],
  ['kangninghe', '2026-09-18', 'awareness', 160, 154, 145, 'during', 'street'],
  ['kangninghe', '2026-09-18', 'satisfaction', 160, 154, 141, 'during', 'street', '巷子积水的事要有下文'],
  ['qingfengli', '2025-11-20', 'awareness', 100, 97, 81, 'before', 'visit', '楼道灯不亮提得最多'],
  ['qingfengli', '2025-11-20', 'satisfaction', 100, 97, 78, 'before', 'visit'],
  ['lianxi', '2025-11-20', 'awareness', 100, 95, 76, 'before', 'visit', '停车提得最多'],
  ['lianxi', '2025-11-20', 'satisfaction', 100, 95, 77, 'before', 'visit'],
  ['kangninghe', '2025-11-20', 'awareness', 100, 95, 70, 'before', 'visit', '占道、楼道堆物'],
  ['kangninghe', '2025-11-20', 'satisfaction', 100, 95, 73, 'before', 'visit'],
];

const themes = {
  awareness: '知不知道创建文明城市',
  support: '支持不支持',
  participation: '参加过没有',
  satisfaction: '满意不满意',
};

type Praised = readonly [SeedCommunity, string, string, string, string, string];

const praised: Praised[] = [
  ['qingfengli', '2026-02-27', 'letter', '雪天扫出一条上学路', '莲溪小学', '扫雪志愿者'],
  ['qingfengli', '2026-05-20', 'pennant', '抬一位老人下楼看树', '5号楼居民', '搬家师傅和志愿者'],
  ['qingfengli', '2026-06-30', 'words', '考试那几天真的安静', '考生家长', '舞队和楼长'],
  ['qingfengli', '2026-09-22', 'letter', '棋牌室的事先问了打牌的人', '小广场一带居民', '社区工作人员'],
  ['qingfengli', '2026-10-12', 'circular', '9月督查问题整改到位', '街道创建办', '青枫里社区'],
  ['qingfengli', '2026-11-18', 'award', '清楼道的办法在三个社区推广', '区文明办（演示）', '青枫里社区'],
  ['lianxi', '2026-04-24', 'letter', '溪里捞上来的童车修好了', '溪东2号院居民', '护溪队'],
  ['lianxi', '2026-09-11', 'circular', '步行巴士让校门口少了一百多辆车', '街道创建办', '莲溪社区、家委会'],
  ['lianxi', '2026-10-19', 'pennant', '两个孩子守着一只钱包', '失主', '莲溪小学两名学生'],
  ['kangninghe', '2026-03-25', 'words', '拆棚的尺子量得公道', '康宁河路东段店主', '网格员'],
  ['kangninghe', '2026-08-26', 'pennant', '雨夜守井、扶老人', '枫桥巷一楼住户', '守井的邻居'],
  ['kangninghe', '2026-10-30', 'circular', '换水管提前一周通水', '街道创建办', '康宁河社区'],
  ['qingfengli', '2025-06-20', 'letter', '燃气安检时修好了灶', '9号楼居民', '网格员'],
  ['lianxi', '2025-09-25', 'pennant', '放学路上的灯', '小学家长', '楼栋志愿者'],
  ['kangninghe', '2025-12-19', 'words', '答应摊主的两件事都做了', '便民摊群点摊主', '社区和市场'],
];

export const households: SeedEntry[] = [
  ...visitsOf('qingfengli', qingfengli, ['2026-03-21', '2026-06-19']),
  ...visitsOf('lianxi', lianxi, ['2026-03-24', '2026-06-21']),
  ...visitsOf('kangninghe', kangninghe, ['2026-03-23', '2026-06-20']),
  ...won.map(([community, day, place, grid, quantity, quantity2, promised, opinions]): SeedEntry => {
    const details = {
      topic: '创建倡议、门前三包',
      promised,
      ...(opinions && { opinions }),
      worker: nth(visitors[community], quantity),
    };
    return { ledger: 'workplace-visits', community, day, place, grid, quantity, quantity2, once: true, details };
  }),
  ...asked.map(([community, day, category, given, quantity, quantity2, phase, manner, opinions]): SeedEntry => {
    const topic = themes[category as keyof typeof themes];
    const details = { topic, given, phase, manner, ...(opinions && { opinions }) };
    const place = { qingfengli: '26栋楼', lianxi: '溪东和莲溪路', kangninghe: '两条街和菜市场' }[community];
    return { ledger: 'surveys', community, category, day, place, quantity, quantity2, once: true, details };
  }),
  ...praised.map(([community, day, category, reason, from, to]): SeedEntry => {
    return { ledger: 'praise', community, category, day, once: true, details: { reason, from, to } };
  }),
];
