import type { SeedCommunity, SeedEntry } from './content.types';
import { matters } from './matters';
import { dayAfter, isWorkingDay, nth, workingDay } from './spread';

/** What was on the table: the matter, how far it was, what stood in the way, and what was agreed. */
type Matter = readonly [topic: string, progress: string, problem: string, next: string];

const qingfengli: Matter[] = [
  [
    '元旦后楼道巡查和年前旧物收运',
    '26栋楼各走一遍，记下堆物31处',
    '8号、15号楼顶层旧家具没有人认',
    '先贴通知，再分三天收运',
  ],
  ['独居老人过冬和漏风窗', '六户九扇漏风窗收拾好', '两户窗框要木工来量', '请邝师傅周末上门'],
  ['寒潮和大雪的准备', '融雪剂、铁锹分到五个网格', '3号楼东侧台阶容易结冰', '台阶两头放牌子，雪停就扫'],
  ['扫雪之后的台阶和雨水管', '3号楼雨水管改好，防滑条贴好', '拖把水往台阶上倒的有三户', '楼长上门说一声'],
  ['春节值班和食堂送餐', '旧物收运第一片九栋楼收完', '初一到初三送餐缺两个人', '党员补班，名单贴到门口'],
  ['节前安全检查', '消防通道全部看过一遍', '梧桐路两家店货堆得靠近插座', '当天挪开，节后复看'],
  ['开工第一周和创建小组分工', '节日期间居民电话都有回话', '小广场动工前的安置没说定', '同棋摊、舞队分头谈'],
  ['学雷锋日摆摊', '排出11张桌子', '磨刀、理发排队太长', '发号，每户不超过三把刀'],
  ['小广场围挡和临时去处', '图纸第四稿给大家看过', '7号楼北面通道晚上暗', '装两盏临时灯'],
  ['动员会认领的14件事', '14件都写上责任人和日子', '北墙粉刷要等屋顶防水', '排出先后，贴到公示栏'],
  ['小广场开工第一周', '围挡进场，六棵树的树身包好', '夜里有车停在围挡口', '网格长晚八点去看一次'],
  ['清明文明祭扫', '念信会的座位排好', '有人在楼下烧纸', '备两只花桶，劝到位'],
  ['入户宣传开头', '1至6号楼306户走完', '上班的人家晚上才在', '改在晚上七点以后去'],
  ['坡道施工和石棋盘', '坡道开挖，挖出一块石棋盘', '放在哪里意见不一', '投豆子定，25日数'],
  ['大件旧家具先约后收', '没主的大件37件清完', '夜里还有人往楼下放', '每星期四登记，星期六收'],
  ['小广场完工验收', '长椅14张装好，坡道通到路边', '西侧两盏灯偏暗', '报路灯管理单位'],
  ['小广场公约', '广场4月30日开放', '音箱收声有两次超时', '舞队领队管闹钟'],
  ['五好文明家庭报名', '报名表各楼放好', '有人不好意思自己报', '楼长推荐，口述也收'],
  ['便民摊群点和门前秩序', '梧桐路西口14个摊位抽签', '两个修理摊要接水电', '报物业，三天内接好'],
  ['高考中考静音', '58个考生家里都问过', '五户装修要停钻', '一家家说定日子'],
  ['化粪池管道改造', '13号楼后一处改完', '19号楼前要断路两天', '提前贴条，留1米2通道'],
  ['志愿服务站九个有自查', '对照九项看过，达到七项', '缺标识牌和资料柜', '7月底前补齐'],
  ['端午和艾草', '1500把艾草按楼分好', '出不了门的老人有61位', '香包由楼长送上门'],
  ['上半年账目', '认领的14件办成6件', '北墙、辅导站还没有动', '写明缘故，贴到公示栏'],
  ['党员认领十件小事', '十件都有人认', '换灯要有电工证', '请顾师傅带队'],
  ['大风前的窗台花盆', '数出没护栏的花盆217只', '搬不动的有十一户', '两人一组上门搬'],
  ['屋顶防水进度', '七栋楼做完四栋', '雨天停工三天', '晴天加一班'],
  ['暑期孩子的去处', '木工课收了十二个孩子', '锯子、钻子要看住', '一个大人只看两个孩子'],
  ['高温下的独居老人', '每天的电话都打到', '四户空调坏了', '联系维修，先接到纳凉点'],
  ['三伏送饭人手', '送饭46份，志愿者19人', '还缺9个人', '各楼长再问一轮'],
  ['暴雨预案', '沙袋、水泵到位', '低洼处有三处', '雨前再看一遍雨水口'],
  ['雨后查漏和北墙粉刷', '顶层78户看过，两户渗水', '女儿墙根没有压实', '17日重补，21日浇水试'],
  ['换校服换旧书', '摊位和票样备好', '会缝扣子的人不够', '请裁缝铺帮一天'],
  ['棋牌室分一间给孩子', '两个星期的人数数完', '打牌的人没有去处', '请两边一起来商量'],
  ['迎国庆环境整治开头', '梧桐路店外堆放量完', '两家店的货架进不了屋', '帮着找库房'],
  ['梧桐路占道设施', '过半由店主自己动手拆', '一处雨棚说不清是谁的', '先核对，不硬拆'],
  ['中秋国庆活动', '月饼、戏台的位置定好', '椅子要300把', '志愿者24人分四班'],
  ['节前回头看', '9月查出21处，改好18处', '6号楼旧柜子主人在外地', '主人18日回来处理'],
  ['燃气安检入户', '13、14号楼的日子排好', '有人敲门卖报警器', '网格员全程陪着'],
  ['梧桐路招牌规范', '北侧店铺的招牌排过一遍', '三家对尺寸有意见', '约店主当面量'],
  ['重阳补照和清楼道准备', '六位老人的照片补完', '1至6号楼杂物多', '发三色纸条，让主人自己贴'],
  ['落叶和消防演练', '围出160平方米留叶', '湿叶子滑', '坡道、台阶每天扫净'],
  ['清楼道人手', '志愿者报名60人', '顶层一户蜂窝煤没谈妥', '接着谈，不催'],
  ['清楼道之后和门前三包', '六栋楼306户清完，运走12车', '梧桐路还有7家没签', '30日前补齐'],
];

const lianxi: Matter[] = [
  ['雪天上学路和值班', '扫雪工具分到六个网格', '步行桥面要用木槌敲', '送孩子的家长排班'],
  ['寒假活动室课表', '每天两场，每场30个位子', '扎灯的材料不够', '请小学匀一些竹篾'],
  ['元宵灯会和桥上秩序', '步行桥单行，限80人', '推车的人走哪边', '南岸留一条道，有人带'],
  ['护溪认岸', '24段认走15段', '小吃街一段没人敢认', '摊主和孩子一起认'],
  ['新车棚选址', '两个院都谈过', '电价大家不放心', '电表装在棚口，价目贴出来'],
  ['养狗公约', '34位居民谈定四条', '夜里遛狗一条没谈拢', '先试四条，下月再谈'],
  ['汛期和暑期班', '桥墩画好三条线', '暑期班缺带班的人', '大学生报到后先培训'],
  ['步行巴士路线', '四条线、七个站定好', '枫林线缺带队家长', '开学前再问一轮'],
  ['开学第一周护学', '校门口停靠的车少了117辆', '雨天绳子看不清', '换成荧光的'],
  ['秋天下溪和送餐通道', '捞上0.43吨，比夏天轻', '上游漂来的袋子拦不住', '报街道，同上游一起商量'],
  ['6号院补种行道树', '树坑挖好一半', '土温还没有到', '12月中旬种，先招帮手'],
];

const kangninghe: Matter[] = [
  ['便民摊群点头一个月', '36家都开了张', '三轮车停得乱', '北墙根划线，收摊归位'],
  ['节后开市和摊位账', '33家回来，一家不回', '水电单子有人没看懂', '单子贴东门，当面讲一遍'],
  ['康宁河路东段拆棚', '31处谈妥22处', '还有店家担心下雨', '可装收缩篷，库房留八个位子'],
  ['示范店复看和中段量尺寸', '12家示范店授牌', '11家没有量完', '星期五以前量好'],
  ['三处卫生死角', '拉走28车，三处清完', '怕再堆回去', '装灯，每晚收市看一遍'],
  ['西段货架进屋', '285平方米说定日子', '两家货架太高', '请木工锯一截'],
  ['枫桥巷棚子', '三户的新摊位都谈妥', '老砖房手续缺一页', '不动它，报街道核对'],
  ['大雨之后的排水', '积水退净，没有人受伤', '管子塌了一段，社区修不了', '写报告，请街道、区里来看'],
  ['中秋长桌和秋季招牌', '长桌人数报满', '西段一处招牌费用有争议', '13日请两边坐下来谈'],
  ['枫桥巷换水管', '286米挖完一半', '停水要改在下午', '提前一天贴条'],
  ['新路面养护和问卷', '1540平方米铺完', '看摊的人白天敲不到门', '晚市后补敲，22日前交'],
];

const hosts = {
  qingfengli: ['傅长庚', '孟知秋'],
  lianxi: ['邵听荷', '裘小满'],
  kangninghe: ['鄢可舟', '柯砚秋'],
} as const;
const rooms = { qingfengli: '青枫里社区二楼会议室', lianxi: '莲溪社区会议室', kangninghe: '康宁河社区三楼会议室' };
const workers = {
  qingfengli: ['祝云岫', '陆见山', '苗可久'],
  lianxi: ['裘小满', '邵听荷'],
  kangninghe: ['苗向野', '饶问津', '柯砚秋'],
} as const;

/** A meeting on each of these days; what was agreed has its owner and its day. */
function weekly(community: SeedCommunity, matters: Matter[], days: string[], expected: number): SeedEntry[] {
  return matters.map(([topic, progress, problems, next], n) => {
    const day = days[n] ?? '';
    const [host, recorder] = hosts[community];
    const until = dayAfter(day, 7);
    const actions = `${next}（${nth(workers[community], n)}，${Number(until.slice(5, 7))}月${Number(until.slice(8))}日前）`;
    const said = { topic, host, recorder, expected, progress, problems, next, actions, publicity: n % 3 === 0 };
    const of = { ledger: 'meetings', category: 'weekly', community, day, place: rooms[community], once: true as const };
    return { ...of, people: expected - ((n * 3) % 4), details: said };
  });
}

// Every Wednesday on which the offices are open.
const wednesdays = Array.from({ length: 46 }, (_, n) => dayAfter('2026-01-07', n * 7)).filter(isWorkingDay);
const monthly = (first: string) => matchingMonths.map((month) => workingDay(`${month}-${first}`));
const matchingMonths = Array.from({ length: 11 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);

/** How many of the 38 matters had not been begun since a day, as the portal told it. */
const notBegun = [
  ['2026-10-24', 1],
  ['2026-10-09', 2],
  ['2026-06-25', 3],
  ['2026-05-31', 5],
  ['2026-04-30', 8],
  ['2026-04-13', 15],
  ['2026-03-01', 27],
] as const;

function progressOn(day: string): string {
  const finished = matters.filter(([, , done]) => done <= day).length;
  const [, waiting] = notBegun.find(([since]) => since <= day) ?? notBegun[6];
  return `办成${finished}件，在办${38 - finished - waiting}件，没动工${waiting}件`;
}

const stuck = [
  '莲溪车棚选址',
  '枫桥巷换排水管',
  '北墙粉刷等屋顶防水',
  '康宁河路口公厕手续',
  '店铺招牌费用',
  '绿化补种等土温',
];
const mondays = Array.from({ length: 35 }, (_, n) => dayAfter('2026-03-23', n * 7)).filter(isWorkingDay);

const ofTheOffice: SeedEntry[] = [
  {
    ledger: 'meetings',
    community: null,
    category: 'mobilisation',
    day: '2026-03-16',
    place: '街道办事处大会议室',
    people: 97,
    once: true,
    details: {
      topic: '2026年文明城市创建动员会：38件事逐行认领',
      host: '温如许',
      recorder: '阮青棠',
      expected: 98,
      units: '三个社区、物业公司、康宁河菜市场、莲溪小学、居民代表',
      progress: '草稿35件，居民划掉2件、添上5件',
      problems: '枫桥巷棚子里有三户靠它吃饭',
      next: '每周一例会，每月印督查摘编',
      actions: '青枫里14件、莲溪11件、康宁河13件，逐件签名\n先找好摊位，再动枫桥巷的棚子（鄢可舟）',
      publicity: true,
    },
  },
  ...mondays.map((day, n): SeedEntry => {
    const details = {
      topic: `第${n + 1}次周一例会：38件事的进展、难处和下周安排`,
      host: '温如许',
      recorder: '阮青棠',
      expected: 14,
      progress: progressOn(day),
      problems: nth(stuck, n),
      next: n % 4 === 3 ? '请居民代表去看办完的几件' : '卡住的一件由牵头人到现场',
      actions: `${nth(stuck, n)}：牵头人下周一报结果（阮青棠催办）`,
    };
    const of = { ledger: 'meetings', community: null, category: 'weekly', place: '街道办事处二楼' } as const;
    return { ...of, day, people: 12 + (n % 3), once: true, details };
  }),
];

type Other = readonly [SeedCommunity, string, string, number, string, string, string?];

/** Both committees, mobilisation, joint meetings: community, kind, day, attendance, agenda, what was agreed, units. */
const others: Other[] = [
  ['qingfengli', 'committees', '2026-01-09', 13, '讨论2026年创建实施方案', '方案通过，印发各楼栋（孟知秋，1月16日前）'],
  ['qingfengli', 'committees', '2026-03-12', 13, '小广场施工期间的安置', '五处临时去处照方案执行（陆见山）'],
  ['qingfengli', 'committees', '2026-07-03', 12, '上半年创建账目和下半年安排', '没动的两件七月里排出日子（傅长庚）'],
  ['qingfengli', 'committees', '2026-09-11', 13, '校外辅导站和迎国庆环境整治', '9月14日开工，11月中旬开门（祝云岫）'],
  ['qingfengli', 'mobilisation', '2026-03-19', 86, '青枫里2026年创建动员会', '26位楼长逐栋签名，小广场23日动工'],
  [
    'qingfengli',
    'joint',
    '2026-02-05',
    21,
    '党组织联席会议：节前安全',
    '三家单位出人补值班',
    '梧桐路消防救援站、梧桐路派出所、物业公司',
  ],
  [
    'qingfengli',
    'joint',
    '2026-05-21',
    19,
    '党组织联席会议：摊群点和车位',
    '西口地块划出摊位，夜间车位照旧',
    '梧桐路派出所、物业公司、长者食堂',
  ],
  [
    'qingfengli',
    'joint',
    '2026-08-20',
    22,
    '党组织联席会议：北墙和屋顶',
    '雨后再验一次，合格才刷墙',
    '物业公司、施工单位、楼长代表',
  ],
  [
    'qingfengli',
    'joint',
    '2026-11-12',
    24,
    '党组织联席会议：清楼道和冬季防火',
    '15日派车三辆，蜂窝煤不强收',
    '梧桐路消防救援站、燃气公司、物业公司',
  ],
  ['qingfengli', 'other', '2026-06-12', 45, '居民代表看办成的六件事', '点头五件，一件再看', '居民代表'],
  [
    'qingfengli',
    'other',
    '2026-09-03',
    36,
    '棋牌室分一间给孩子的商量会',
    '六张牌桌留两张，搬到隔壁',
    '打牌的邻居、家长',
  ],
  ['lianxi', 'committees', '2026-01-13', 11, '讨论2026年创建实施方案', '方案通过，护溪一项单列（邵听荷）'],
  ['lianxi', 'mobilisation', '2026-03-20', 64, '莲溪2026年创建动员会', '11件事认到人，车棚排在最前'],
  ['lianxi', 'joint', '2026-06-04', 17, '联席会议：校园周边', '上学前半小时货架不出门', '莲溪小学、市场监管所、家委会'],
  ['lianxi', 'joint', '2026-08-27', 18, '联席会议：步行巴士', '四条线9月1日开行', '莲溪小学、家委会、梧桐路派出所'],
  ['kangninghe', 'committees', '2026-01-14', 12, '讨论2026年创建实施方案', '方案通过，三条路占道设施分三步（鄢可舟）'],
  ['kangninghe', 'mobilisation', '2026-03-18', 72, '康宁河2026年创建动员会', '13件事认到人，先找摊位再动棚子'],
  [
    'kangninghe',
    'joint',
    '2026-04-16',
    20,
    '联席会议：油水分离桶',
    '19家饭馆月底前装好',
    '康宁河菜市场、春山面馆、枫桥巷商户',
  ],
  [
    'kangninghe',
    'joint',
    '2026-08-18',
    15,
    '联席会议：枫桥巷换排水管',
    '换286米，国庆后动工',
    '区排水单位、康宁河菜市场、居民代表',
  ],
];

/** The year before: agendas of every year, month by month, with what was agreed. */
const yearBefore: readonly (readonly [agenda: string, agreed: string])[] = [
  ['年前安全检查和旧物清理', '26栋楼分两天走完'],
  ['学雷锋摆摊和志愿者登记', '手艺人登记到册'],
  ['动员会任务分到网格', '每个网格一张单子'],
  ['清明劝导和春季环境', '劝导员排到各路口'],
  ['楼道堆物和小广告', '每星期五清一次'],
  ['端午和防汛准备', '沙袋备到低洼处'],
  ['暑期孩子安全', '看河排班贴出来'],
  ['高温送饭', '两人一组送到五楼'],
  ['开学护学和校园周边', '上学前货架不出门'],
  ['国庆中秋活动', '演出节目单定好'],
  ['入户问卷和小广场议事', '60户先发图纸'],
  ['年底账目和下一年打算', '没办成的写明缘故'],
];
const monthsBefore: Record<SeedCommunity, readonly number[]> = {
  qingfengli: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  lianxi: [2, 5, 8, 11],
  kangninghe: [2, 6, 10],
};
const ofTheYearBefore = (Object.keys(monthsBefore) as SeedCommunity[]).flatMap((community) =>
  monthsBefore[community].map((month): SeedEntry => {
    const day = workingDay(`2025-${String(month + 1).padStart(2, '0')}-18`);
    const [topic, actions] = yearBefore[month] ?? ['', ''];
    const [host, recorder] = hosts[community];
    const details = { topic, host, recorder, expected: 11, actions: `${actions}（${nth(workers[community], month)}）` };
    const of = { ledger: 'meetings', category: 'weekly', community, place: rooms[community], once: true } as const;
    return { ...of, day, people: 9 + (month % 3), details };
  }),
);

export const meetings: SeedEntry[] = [
  ...ofTheYearBefore,
  ...weekly('qingfengli', qingfengli, wednesdays, 13),
  ...weekly('lianxi', lianxi, monthly('15'), 11),
  ...weekly('kangninghe', kangninghe, monthly('17'), 12),
  ...ofTheOffice,
  ...others.map(([community, category, day, people, topic, actions, units]): SeedEntry => {
    const [host, recorder] = hosts[community];
    const expected = people + (people > 30 ? 6 : 1);
    const details = { topic, actions, host, recorder, expected, ...(units && { units }), publicity: people > 30 };
    return { ledger: 'meetings', community, category, day, place: rooms[community], people, once: true, details };
  }),
];
