import type { SeedCommunity, SeedEntry } from './content.types';
import { squares, stairs } from './spots';
import { daysWithin, entriesOf, nth } from './spread';

const communities: SeedCommunity[] = ['qingfengli', 'lianxi', 'kangninghe'];

type Team = readonly [SeedCommunity, string, string, string, number, string, string, string];

const teamRows: Team[] = [
  [
    'qingfengli',
    'residents',
    '2026-11-15',
    '楼道管家队',
    26,
    '每周六看一遍楼道，新堆的当天劝走',
    '星期六上午',
    '各门洞',
  ],
  ['lianxi', 'residents', '2026-08-29', '步行巴士队', 34, '四条线带孩子走着上学', '上学日7:10—7:50', '莲溪小学'],
  ['kangninghe', 'residents', '2026-07-04', '巡河队', 28, '暑期每天四班看河', '7、8月每天', '河边步道'],
  ['qingfengli', 'party', '2025-03-05', '党员先锋队', 33, '换灯、送药、陪诊', '每月第二个星期六', '社区服务大厅'],
  ['qingfengli', 'professional', '2025-04-08', '顾师傅修灯队', 7, '声控灯、门铃、插座', '随叫随到', '文化中心'],
  ['qingfengli', 'residents', '2025-06-02', '送饭上楼队', 19, '平日中午送饭', '平日10:45—12:15', '长者食堂'],
  ['qingfengli', 'culture', '2025-09-10', '枫声戏曲志愿队', 21, '过节演出、教孩子', '星期三晚', '文化中心'],
  ['lianxi', 'residents', '2025-04-12', '护溪队', 46, '下溪、认岸、劝导', '每季度下溪一次', '步行桥头'],
  ['lianxi', 'youth', '2025-07-06', '楼梯口读书队', 15, '给低年级读书', '周一至周四傍晚', '溪东2号院'],
  ['lianxi', 'professional', '2025-10-11', '量血压小队', 6, '上门量血压、换药', '每周二', '卫生站'],
  ['kangninghe', 'professional', '2025-05-05', '手艺小桌队', 12, '针线、小家电、法律问事', '每月五日', '康宁河路口'],
  ['kangninghe', 'residents', '2025-08-14', '守井队', 17, '大雨时守井、挪车', '雨天', '枫桥巷'],
  ['kangninghe', 'women', '2025-11-02', '针线队', 14, '缝补、鞋垫', '星期四下午', '邻里厅'],
];

const teams = teamRows.map(([community, category, day, team, members, programmes, hours, place]): SeedEntry => {
  const contact = { qingfengli: '祝云岫', lianxi: '裘小满', kangninghe: '苗向野' }[community];
  return {
    ledger: 'volunteer-teams',
    community,
    category,
    day,
    place,
    details: { team, members, contact, programmes, hours },
  };
});

/** Kinds of service with what is done in them; who is served, where, how many each time and how long. */
type Service = readonly [
  category: string,
  group: string,
  setting: string,
  volunteers: number,
  hours: number,
  served: number,
  topics: readonly string[],
];
const services: Service[] = [
  [
    'elders',
    'elders',
    'home',
    6,
    2,
    14,
    ['给高龄老人送饭上楼', '陪老人下楼晒太阳', '给老人上门理发', '老人家里换灯泡', '上门给老人照相'],
  ],
  ['elders', 'disabled', 'rehabilitation', 5, 2, 16, ['推轮椅去小广场', '陪着做康复操', '教手机读屏']],
  [
    'environment',
    'everybody',
    'street',
    14,
    2,
    60,
    ['清扫背街小巷', '清楼道、搬旧物', '擦洗公益宣传牌', '掏雨水口、扫淤泥', '拔杂草、扫落叶'],
  ],
  [
    'guidance',
    'everybody',
    'street',
    8,
    1.5,
    90,
    ['路口文明劝导', '劝导乱停车', '劝导音箱声', '垃圾桶旁守一晚', '上学放学守路口'],
  ],
  [
    'learning',
    'minors',
    'community',
    5,
    2,
    18,
    ['陪写作业', '教孩子下棋', '读书给低年级听', '教孩子缝扣子', '一起修玩具'],
  ],
  ['health', 'elders', 'community', 4, 2.5, 40, ['量血压、测血糖', '讲急救和用药', '眼睛和听力检查', '血压计怎么用']],
  ['comfort', 'elders', 'home', 4, 1.5, 8, ['陪独居老人说话', '给下不了楼的老人读报', '陪老人过生日']],
  ['comfort', 'elders', 'elders-home', 7, 2, 32, ['敬老院里唱一段戏', '敬老院里包饺子', '给敬老院的老人剪指甲']],
  ['comfort', 'left-behind', 'community', 3, 2, 9, ['给留守孩子拍视频寄家里', '陪留守孩子过周末']],
  ['law', 'everybody', 'community', 2, 2, 12, ['租房欠薪随便问', '劳动合同看三条', '老人防骗一对一']],
  ['work', 'hardship', 'community', 2, 2, 6, ['帮写求职信', '摊位和执照怎么办', '面试练一遍']],
  ['other', 'everybody', 'community', 4, 2, 22, ['磨刀、修小家电', '缝补、换拉链', '教老人用手机']],
];

/** How often each in a year. */
const served: Record<SeedCommunity, readonly number[]> = {
  qingfengli: [13, 3, 13, 9, 7, 6, 4, 2, 2, 3, 2, 5],
  lianxi: [5, 2, 8, 6, 7, 3, 2, 1, 1, 1, 1, 2],
  kangninghe: [4, 1, 8, 6, 3, 3, 2, 1, 2, 3, 2, 3],
};
const others = { health: '社区卫生站志愿者', law: '律师志愿者', work: '社区工作者' };
const teamsFor: Record<SeedCommunity, Record<string, string>> = {
  qingfengli: {
    elders: '送饭上楼队',
    comfort: '枫声戏曲志愿队',
    learning: '退休教师',
    other: '顾师傅修灯队',
    ...others,
  },
  lianxi: { environment: '护溪队', learning: '楼梯口读书队', comfort: '楼梯口读书队', ...others, health: '量血压小队' },
  kangninghe: { environment: '守井队', guidance: '守井队', elders: '针线队', other: '手艺小桌队', ...others },
};
const homes: Record<string, string> = { 'elders-home': '康乐敬老院', rehabilitation: '残疾人康复中心' };
const indoors = /文化中心|邻里厅|食堂/;

const activities = communities.flatMap((community, turn) =>
  services.flatMap(([category, group, setting, volunteers, hours, people, topics], kind) =>
    daysWithin(['2026-01-06', '2026-11-19'], served[community][kind] ?? 0).map((day, n): SeedEntry => {
      const spots = setting === 'home' ? stairs[community] : squares[community];
      const fitting = setting === 'street' ? spots.filter(([place]) => !indoors.test(place)) : spots;
      const [place, grid] = nth(fitting, n * 3 + kind);
      const team = teamsFor[community][category] ?? '党员志愿者';
      const details = { topic: nth(topics, n + turn), team, hours, group, served: people + ((n * 7) % 5), setting };
      const amount = volunteers + ((n * 5 + turn) % 6);
      const of = { ledger: 'volunteer-activities', community, category, day, people: amount, details };
      const away = homes[setting];
      return away ? { ...of, place: away } : { ...of, place: place.replace('楼道', ''), grid };
    }),
  ),
);

type Training = readonly [SeedCommunity, string, string, number, string, string, string?];

const trainingRows: Training[] = [
  ['qingfengli', 'recruiting', '2026-02-25', 36, '学雷锋日手艺人', '手艺小桌队', '剪刀和刀刃要包好'],
  ['qingfengli', 'registering', '2026-03-10', 41, '新登记志愿者', '', ''],
  ['qingfengli', 'training', '2026-04-03', 28, '怎样劝人、怎样登记', '党员先锋队', ''],
  ['qingfengli', 'training', '2026-08-08', 19, '送饭和认中暑', '送饭上楼队', '楼梯滑、天热中暑'],
  ['qingfengli', 'recruiting', '2026-09-24', 24, '国庆夜搬椅子', '', '夜里人多会绊'],
  ['qingfengli', 'training', '2026-10-30', 22, '清楼道怎么搬、怎么贴条', '楼道管家队', '重物、灰尘、钉子'],
  ['qingfengli', 'registering', '2026-10-30', 18, '秋季新登记', '', ''],
  ['qingfengli', 'training', '2026-11-12', 60, '清楼道志愿者分组', '楼道管家队', '重物、旧煤气罐不下楼'],
  ['lianxi', 'recruiting', '2026-03-20', 44, '下溪和认岸', '护溪队', '水边湿滑'],
  ['lianxi', 'training', '2026-07-03', 12, '暑期带班', '楼梯口读书队', '不让一个大人和孩子单独相处'],
  ['lianxi', 'training', '2026-08-29', 34, '步行巴士带队', '步行巴士队', '路口先停后走'],
  ['lianxi', 'registering', '2026-09-10', 29, '新登记志愿者', '', ''],
  ['kangninghe', 'recruiting', '2026-06-25', 19, '巡河人手', '巡河队', '只在岸上走'],
  ['kangninghe', 'training', '2026-07-03', 28, '抛圈、递竿、报位置', '巡河队', '岸边湿滑、抛绳勒手'],
  ['kangninghe', 'registering', '2026-08-30', 23, '新登记志愿者', '', ''],
  ['kangninghe', 'training', '2026-11-08', 24, '再学抛救生圈', '守井队', '岸边湿滑'],
  ['qingfengli', 'training', '2025-08-12', 15, '怎样送饭上楼', '送饭上楼队', ''],
  ['lianxi', 'registering', '2025-09-15', 20, '护溪队新登记', '护溪队', ''],
  ['kangninghe', 'recruiting', '2025-06-18', 14, '手艺小桌', '手艺小桌队', ''],
];

const trainings = trainingRows.map(([community, category, day, quantity, topic, team, risks]): SeedEntry => {
  const place = squares[community][1]?.[0] ?? '';
  const details = {
    topic,
    ...(team && { team }),
    ...(risks && { risks }),
    ...(category === 'training' ? { trainer: '站长和带队骨干' } : {}),
  };
  return { ledger: 'volunteer-trainings', community, category, day, place, quantity, once: true, details };
});

const nine = ['premises', 'person', 'team', 'programmes', 'hours', 'signs', 'rules', 'atmosphere', 'files'] as const;

/** A station that looks at itself, with those of the nine that are met in part or not. */
function stationCheck(
  community: SeedCommunity,
  day: string,
  place: string,
  missing: Record<string, string>,
  more: SeedEntry['details'],
): SeedEntry {
  const items = Object.fromEntries(nine.map((item) => [item, missing[item] ?? 'met']));
  const details = { ...items, ...more };
  const quantity2 = nine.length - Object.keys(missing).length;
  return { ledger: 'station-checks', community, day, place, quantity: nine.length, quantity2, once: true, details };
}

const checks = [
  stationCheck(
    'qingfengli',
    '2026-06-10',
    '青枫里志愿服务站',
    { signs: 'unmet', files: 'partly' },
    { missing: '标识牌、资料柜', owner: '祝云岫', due: '2026-07-31', star: 'three' },
  ),
  stationCheck(
    'lianxi',
    '2026-06-12',
    '莲溪志愿服务站',
    { files: 'partly' },
    { missing: '培训记录没有装订', owner: '裘小满', due: '2026-07-20' },
  ),
  stationCheck(
    'kangninghe',
    '2026-06-11',
    '康宁河志愿服务站',
    { premises: 'partly', atmosphere: 'unmet' },
    { missing: '场地借用邻里厅，缺宣传', owner: '饶问津', due: '2026-08-31' },
  ),
  stationCheck('lianxi', '2026-10-22', '莲溪志愿服务站', {}, { owner: '裘小满', star: 'four' }),
  stationCheck(
    'qingfengli',
    '2025-10-16',
    '青枫里志愿服务站',
    { signs: 'unmet', files: 'unmet', rules: 'partly' },
    { missing: '牌子、台账、制度', owner: '祝云岫', due: '2025-12-31' },
  ),
];

const lessons: Record<SeedCommunity, [category: string, topic: string][]> = {
  qingfengli: [
    ['homework', '放学后的作业桌'],
    ['reading', '挑一本书读给大家听'],
    ['arts', '软笔书法'],
    ['arts', '象棋入门'],
    ['conduct', '在楼道里怎样打招呼'],
    ['safety', '一个人在家，有人敲门'],
    ['practice', '跟车师傅扫一条路'],
    ['mind', '生气的时候怎么办'],
  ],
  lianxi: [
    ['reading', '楼梯口读书会'],
    ['arts', '画一只风筝'],
    ['reading', '高年级读给低年级'],
    ['safety', '水边的三不准'],
    ['practice', '认一认莲溪的鸟'],
    ['conduct', '步行桥上怎样让路'],
  ],
  kangninghe: [
    ['homework', '菜市场二楼的课桌'],
    ['practice', '跟爸妈看一天摊'],
    ['reading', '换书角'],
    ['safety', '店里的火和电'],
  ],
};

/** Where and when, how often, how many children in all, and who teaches. */
type Sessions = readonly [SeedCommunity, readonly [string, string], string, number, number, number, string, string?];
const sessionRows: Sessions[] = [
  ['qingfengli', ['2026-03-07', '2026-09-05'], '文化中心临时辅导点', 2, 14, 236, '退休教师志愿者'],
  ['qingfengli', ['2026-11-14', '2026-11-20'], '青枫里校外辅导站', 2, 7, 143, '晏怀素', '莲溪小学'],
  ['lianxi', ['2026-01-12', '2026-06-30'], '溪东2号院楼梯口读书点', 4, 20, 318, '梁知微和大学生志愿者', '莲溪小学'],
  ['lianxi', ['2026-07-06', '2026-08-14'], '莲溪活动室', 1, 12, 486, '大学生志愿者'],
  ['lianxi', ['2026-09-07', '2026-11-18'], '溪东4号院楼梯口读书点', 5, 9, 141, '梁知微和大学生志愿者', '莲溪小学'],
  ['kangninghe', ['2026-01-26', '2026-02-13'], '菜市场二楼', 2, 8, 167, '大学生志愿者', '康宁河菜市场'],
  ['kangninghe', ['2026-07-08', '2026-08-20'], '邻里厅三楼', 2, 7, 119, '饶问津'],
];
const tutoring = sessionRows.flatMap(([community, between, place, grid, times, people, tutor, unit], turn) =>
  entriesOf({ ledger: 'tutoring-sessions', community, between, times, people, spots: [[place, grid]] }).map(
    (entry, n): SeedEntry => {
      const [category, topic] = nth(lessons[community], n + turn);
      const details = { topic, tutor, ...(unit && { unit }), minutes: nth([60, 90, 120], n) };
      const once = place === '青枫里校外辅导站' ? { once: true as const } : {};
      return { ...entry, ...once, category, details };
    },
  ),
);

export const volunteering: SeedEntry[] = [...teams, ...activities, ...trainings, ...checks, ...tutoring];
