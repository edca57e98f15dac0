import type { SeedCommunity, SeedEntry } from './content.types';
import { type Deed, matters } from './matters';

const Q = 'qingfengli';
const L = 'lianxi';
const K = 'kangninghe';

/** What others did beside them. */
const more: Deed[] = [
  [Q, 'volunteers', '2026-01-11', '六户老人家', '九扇漏风窗贴条、换合页', 6, 'visit'],
  [Q, 'party', '2026-02-14', '长者食堂', '初一到初三送餐补班', 31, 'meeting'],
  [Q, 'residents', '2026-05-16', '5号楼', '抬一位老人下楼看树', 1, 'visit'],
  [Q, 'party', '2026-07-09', '11号楼', '换亮二十二盏楼道灯', 48, 'meeting'],
  [Q, 'party', '2026-07-25', '24号楼', '陪三位老人看病取药', 3, 'visit'],
  [Q, 'units', '2026-09-10', '9号楼', '燃气公司换老软管', 12, 'inspection'],
  [Q, 'residents', '2026-10-18', '6号楼', '给旧柜子换背板送进新家', 2, 'report'],
  [Q, 'volunteers', '2026-11-01', '各门洞', '给够不着的人取下晒的被子', 20, 'visit'],
  [L, 'residents', '2026-03-15', '溪东1号院', '三家人排一张接送表', 3, 'other'],
  [L, 'volunteers', '2026-05-18', '步行桥头', '修好三百多辆童车', 300, 'other'],
  [L, 'party', '2026-07-15', '溪东5号院', '给独居老人装夜灯', 9, 'visit'],
  [L, 'units', '2026-09-20', '溪东', '物业关掉二十分钟景观灯看月亮', 600, 'report'],
  [K, 'units', '2026-03-13', '菜市场', '公平秤每月校一次', 300, 'report'],
  [K, 'residents', '2026-05-30', '17号摊', '替走开的摊主看摊126回', 36, 'other'],
  [K, 'volunteers', '2026-08-14', '枫桥巷', '雨夜挪车四十三辆', 43, 'report'],
  [K, 'party', '2026-09-06', '西段', '帮三户新邻居办入学材料', 3, 'visit'],
  [Q, 'community', '2025-04-18', '5号楼', '门洞加一盏灯', 51, 'report'],
  [Q, 'volunteers', '2025-06-20', '全楼', '换灯一百一十盏', 500, 'report'],
  [Q, 'community', '2025-09-19', '长者食堂', '饭桌加高一寸', 130, 'visit'],
  [L, 'community', '2025-05-23', '活动室', '门口加坡道', 300, 'report'],
  [L, 'residents', '2025-08-02', '溪东', '给车棚画线', 210, 'meeting'],
  [K, 'community', '2025-07-16', '菜市场', '厕所换灯、换水箱', 84, 'report'],
  [K, 'units', '2025-12-08', '菜市场东侧', '36个菜摊进大棚', 36, 'plan'],
  [K, 'residents', '2025-11-02', '康宁河路', '雨天撑一条棚廊', 20, 'other'],
];

const deeds = [...matters, ...more].map(
  ([community, category, day, place, deed, households, raisedBy = 'plan']): SeedEntry => {
    const worker = { qingfengli: '孟知秋', lianxi: '邵听荷', kangninghe: '柯砚秋' }[community];
    const details = {
      deed,
      ...(households > 0 && { households }),
      raisedBy,
      ...(category === 'community' && { worker }),
    };
    return { ledger: 'good-deeds', community, category, day, place, once: true, details };
  },
);

/** A wish with the days on which it was collected, claimed and fulfilled. */
type Wish = readonly [SeedCommunity, string, string, string, string, string?, string?, string?];

const first = '2026-01-12';
const wishRows: Wish[] = [
  [Q, 'Q26-01', '一把稳当的矮凳，够得着碗柜', 'elders', first, '2026-01-12', '2026-01-21', 'resident'],
  [Q, 'Q26-02', '放大镜台灯', 'elders', first, '2026-01-13', '2026-01-24', 'volunteer'],
  [Q, 'Q26-03', '修好一台老收音机', 'elders', first, '2026-01-14', '2026-01-29', 'volunteer'],
  [L, 'L26-01', '一双护膝', 'minors', first, '2026-01-12', '2026-01-18', 'resident'],
  [L, 'L26-02', '一本带拼音的字典', 'minors', first, '2026-01-15', '2026-01-22', 'party'],
  [L, 'L26-03', '看一次真的消防车', 'minors', first, '2026-01-16', '2026-02-03', 'unit'],
  [K, 'K26-01', '给轮椅换内胎', 'disabled', first, '2026-01-13', '2026-01-20', 'unit'],
  [K, 'K26-02', '学会用手机读屏', 'disabled', first, '2026-01-20', '2026-02-04', 'volunteer'],
  [K, 'K26-03', '有人陪着去一趟照相馆', 'elders', first, '2026-01-23', '2026-02-05', 'resident'],
  [Q, 'Q26-04', '下一趟楼，看看那几棵树还在不在', 'elders', '2026-04-21', '2026-05-02', '2026-05-16', 'resident'],
  [Q, 'Q26-05', '一只听得见报时的钟', 'disabled', '2026-04-23', '2026-05-04', '2026-05-12', 'party'],
  [Q, 'Q26-06', '给孙子补一只书包拉链', 'left-behind', '2026-04-27', '2026-05-06', '2026-05-18', 'volunteer'],
  [L, 'L26-04', '一双轮滑鞋', 'minors', '2026-04-22', '2026-05-05', '2026-05-23', 'resident'],
  [L, 'L26-05', '想去看一次江上的桥', 'elders', '2026-04-26', '2026-05-10', '2026-05-28', 'volunteer'],
  [L, 'L26-06', '一把带靠背的洗澡椅', 'elders', '2026-05-07', '2026-06-01', '2026-06-09', 'unit'],
  [K, 'K26-04', '一盏门口的小灯', 'hardship', '2026-04-28', '2026-06-03', '2026-06-12', 'party'],
  [K, 'K26-05', '给老家寄一本相册', 'left-behind', '2026-05-09', '2026-06-08', '2026-06-22', 'resident'],
  [Q, 'Q26-07', '一根不滑的手杖', 'elders', '2026-09-04', '2026-09-11', '2026-09-18', 'unit'],
  [K, 'K26-06', '一床薄被', 'hardship', '2026-09-07', '2026-09-14', '2026-09-25', 'resident'],
  [Q, 'Q26-08', '学会拨视频电话', 'elders', '2026-09-08', '2026-10-02', '2026-10-14', 'volunteer'],
  [Q, 'Q26-09', '照一张穿工作服的照片', 'elders', '2026-09-09', '2026-10-12', '2026-10-24', 'unit'],
  [L, 'L26-07', '一套象棋', 'minors', '2026-09-07', '2026-10-18', '2026-11-02', 'resident'],
  [K, 'K26-07', '给摊上添一把遮阳伞', 'hardship', '2026-09-11', '2026-11-01', '2026-11-10', 'unit'],
  [Q, 'Q26-10', '改短一条旧毛线毯', 'elders', '2026-09-14'],
  [Q, 'Q26-11', '有人陪着去配一副老花镜', 'elders', '2026-09-15'],
  [L, 'L26-08', '学会看血压计上的字', 'elders', '2026-09-16'],
  [Q, 'Q26-12', '听一场现场的京剧', 'disabled', '2026-09-17'],
  [L, 'L26-09', '一副护腿板', 'minors', '2026-09-18'],
  [K, 'K26-08', '听人讲一个晚上的星星', 'minors', '2026-09-21'],
  [K, 'K26-09', '轮椅换一只透气的坐垫', 'disabled', '2026-09-22'],
  [Q, 'Q25-03', '一只收音机', 'elders', '2025-05-12', '2025-05-20', '2025-05-30', 'resident'],
  [Q, 'Q25-04', '一把剪指甲的椅子', 'elders', '2025-05-13', '2025-05-22', '2025-06-03', 'volunteer'],
  [L, 'L25-02', '三本绘本', 'minors', '2025-05-14', '2025-05-25', '2025-06-01', 'unit'],
  [L, 'L25-03', '一只足球', 'minors', '2025-09-10', '2025-09-20', '2025-09-28', 'resident'],
  [K, 'K25-02', '一盏夜市灯', 'hardship', '2025-09-11', '2025-09-22', '2025-10-09', 'party'],
  [K, 'K25-03', '一副手套', 'hardship', '2025-10-15', '2025-10-26', '2025-11-04', 'resident'],
  [Q, 'Q25-05', '装一只门铃', 'elders', '2025-10-16', '2025-10-28', '2025-11-12', 'volunteer'],
  [L, 'L25-04', '一块毛毯', 'elders', '2025-11-18'],
];

const workers = { qingfengli: '祝云岫', lianxi: '裘小满', kangninghe: '饶问津' } as const;
const wishes = wishRows.flatMap(
  ([community, number, wish, group, collected, claimed, fulfilled, claimant]): SeedEntry[] => {
    const of = { ledger: 'wishes', community, once: true } as const;
    const said = { number, wish, group, worker: workers[community] };
    return [
      {
        ...of,
        category: 'collected',
        day: collected,
        details: { ...said, ...(wish.startsWith('一') && { price: 60 + ((wish.length * 27) % 210) }) },
      },
      ...(claimed
        ? [{ ...of, category: 'claimed', day: claimed, details: { ...said, claimant: claimant ?? '' } }]
        : []),
      ...(fulfilled
        ? [{ ...of, category: 'fulfilled', day: fulfilled, details: { ...said, claimant: claimant ?? '' } }]
        : []),
    ];
  },
);

/** A pair: begun, and ended if it has been. */
type Pair = readonly [SeedCommunity, string, string, string, string, string, string?];
const pairRows: Pair[] = [
  [Q, '2026-02-20', 'volunteer', 'elders', '每周送一次饭、量一回血压', 'Q-P01'],
  [Q, '2026-02-20', 'party', 'elders', '每天一个电话', 'Q-P02'],
  [Q, '2026-03-06', 'volunteer', 'disabled', '每周推下楼一次', 'Q-P03'],
  [Q, '2026-03-18', 'worker', 'left-behind', '每周一次视频、帮写信', 'Q-P04'],
  [Q, '2026-04-02', 'unit', 'hardship', '孩子功课和学费', 'Q-P05'],
  [Q, '2026-05-15', 'volunteer', 'elders', '取药', 'Q-P06', '2026-09-30'],
  [Q, '2026-07-01', 'party', 'elders', '陪诊', 'Q-P07'],
  [Q, '2026-09-05', 'volunteer', 'disabled', '读报、下棋', 'Q-P08'],
  [Q, '2026-10-19', 'volunteer', 'elders', '取饭、看一眼灶', 'Q-P09'],
  [L, '2026-03-11', 'volunteer', 'left-behind', '放学后到家等家长', 'L-P01'],
  [L, '2026-04-09', 'unit', 'disabled', '学手机读屏', 'L-P02'],
  [L, '2026-06-02', 'party', 'elders', '帮着换水桶', 'L-P03'],
  [L, '2026-09-08', 'volunteer', 'minors', '路上同走', 'L-P04', '2026-11-15'],
  [L, '2026-10-12', 'worker', 'hardship', '申请补助', 'L-P05'],
  [K, '2026-03-03', 'volunteer', 'elders', '敲门单上打钩', 'K-P01'],
  [K, '2026-05-11', 'party', 'hardship', '找摊位、办执照', 'K-P02', '2026-08-20'],
  [K, '2026-08-19', 'volunteer', 'elders', '雨夜上二楼', 'K-P03'],
  [K, '2026-10-15', 'worker', 'left-behind', '给孩子拍视频', 'K-P04'],
  [Q, '2025-04-15', 'volunteer', 'elders', '每周送饭', 'Q-P25'],
  [L, '2025-06-10', 'party', 'disabled', '送药', 'L-P25'],
  [K, '2025-09-16', 'unit', 'hardship', '孩子功课', 'K-P25', '2025-12-10'],
];
const teamsAt = { qingfengli: '送饭上楼队', lianxi: '护溪队', kangninghe: '守井队' } as const;
const pairings = pairRows.flatMap(([community, day, helper, group, plan, number, ended]): SeedEntry[] => {
  const of = { ledger: 'pairings', community, once: true } as const;
  const said = {
    number,
    helper,
    unit: helper === 'volunteer' ? teamsAt[community] : '社区居委会',
    group,
    worker: workers[community],
  };
  return [
    { ...of, category: 'formed', day, details: { ...said, plan, until: `${day.slice(0, 4)}-12-31` } },
    ...(ended ? [{ ...of, category: 'ended', day: ended, details: said }] : []),
  ];
});

type Case = readonly [SeedCommunity, string, string, string, string, string, string, string?, string?];

/** Number, taken up on, solved on or '', passed up on or '', issue, units, place, how it was settled, to whom. */
const caseRows: Case[] = [
  [
    Q,
    'Q26-1',
    '2026-01-16',
    '2026-02-09',
    '',
    '楼顶太阳能水箱漏水，说不清是谁的',
    '11号楼',
    '三户共同出钱换',
    '物业公司、楼长',
  ],
  [
    Q,
    'Q26-2',
    '2026-02-26',
    '2026-03-20',
    '',
    '小广场施工期间棋摊和舞队没有去处',
    '小广场',
    '五处临时去处，写成单子',
    '棋摊、舞队、食堂',
  ],
  [
    Q,
    'Q26-3',
    '2026-03-25',
    '2026-04-01',
    '',
    '围挡口夜里被车堵住',
    '梧桐路口',
    '夜间车位划线，堵口的少了',
    '梧桐路派出所',
  ],
  [
    Q,
    'Q26-4',
    '2026-05-14',
    '2026-06-17',
    '',
    '化粪池管道谁出钱',
    '13号、19号楼',
    '街道专项出管子，社区出人工',
    '街道城管办、物业公司',
  ],
  [
    Q,
    'Q26-5',
    '2026-06-03',
    '2026-07-08',
    '',
    '装修停钻影响工期',
    '14号楼',
    '改到节后做，业主和工头都点头',
    '业主、施工队',
  ],
  [Q, 'Q26-6', '2026-07-15', '2026-08-25', '', '两家为空调滴水吵架', '19号楼', '接了管子，吵的那家签名', '楼长'],
  [
    Q,
    'Q26-7',
    '2026-08-20',
    '',
    '2026-09-02',
    '六户要求老楼装电梯',
    '22号楼',
    '要本楼业主表决，转街道',
    '街道建设办（演示）',
  ],
  [Q, 'Q26-8', '2026-09-16', '2026-10-15', '', '雨棚说不清是谁的', '梧桐路', '产权单位认领后自己拆', '产权单位、店主'],
  [
    Q,
    'Q26-9',
    '2026-10-14',
    '2026-10-23',
    '',
    '假安检入户卖报警器',
    '13至26号楼',
    '网格员全程陪，派出所备案',
    '燃气公司、梧桐路派出所',
  ],
  [Q, 'Q26-10', '2026-11-11', '', '', '顶层蜂窝煤老人舍不得', '5号楼', '换了灶软管，接着谈', '燃气公司'],
  [
    L,
    'L26-1',
    '2026-03-19',
    '2026-05-06',
    '',
    '车棚选址两个院都要',
    '溪东2号、3号院',
    '建在两院之间，同价同优先',
    '物业公司、业委会',
  ],
  [L, 'L26-2', '2026-05-27', '2026-06-10', '', '电动车进电梯', '溪东2号院', '车棚启用，电梯口先劝', '物业公司'],
  [L, 'L26-3', '2026-06-09', '2026-08-03', '', '夜里遛狗扰人', '溪东', '十点后走北侧小路', '养狗和怕狗的居民'],
  [
    L,
    'L26-4',
    '2026-07-12',
    '',
    '2026-07-18',
    '上游漂来垃圾',
    '莲溪',
    '报街道，同上游一起商量',
    '街道、区水利（演示）',
  ],
  [
    L,
    'L26-5',
    '2026-08-24',
    '2026-09-10',
    '',
    '莲溪路垃圾桶离窗口太近',
    '莲溪路',
    '挪开12米，五户再看',
    '公交公司、物业',
  ],
  [L, 'L26-6', '2026-10-15', '2026-11-05', '', '送餐车超速', '南门', '划通道、降到一成半', '送餐平台、物业'],
  [L, 'L26-7', '2026-11-12', '', '', '雨天送餐排队', '南门', '等棚子', '物业公司'],
  [K, 'K26-1', '2026-03-04', '2026-03-08', '', '摊位费多少合适', '便民摊群点', '摊主自己算，一天三元', '康宁河菜市场'],
  [
    K,
    'K26-2',
    '2026-03-26',
    '2026-04-09',
    '',
    '雨棚里有棵槐树，店主怕担责',
    '康宁河路东段',
    '留一米见方的土，绿化来看',
    '绿化队、店主',
  ],
  [K, 'K26-3', '2026-04-15', '2026-05-14', '', '饭馆地沟反油', '康宁河路', '19家装桶，街道补一半', '商户、街道'],
  [K, 'K26-4', '2026-05-15', '2026-07-10', '', '三户靠棚子吃饭', '枫桥巷', '先搬摊位再拆', '商户联盟、菜市场'],
  [K, 'K26-5', '2026-07-28', '', '2026-08-14', '老砖房手续缺页', '枫桥巷尾', '报街道转区里核对', '街道、区（演示）'],
  [
    K,
    'K26-6',
    '2026-08-14',
    '2026-10-24',
    '',
    '排水管塌了，社区修不了',
    '枫桥巷',
    '换286米，主管由排水单位养',
    '区排水单位、街道',
  ],
  [K, 'K26-7', '2026-09-28', '2026-10-28', '', '招牌费用两家争议', '康宁河路西段', '各出一半，28日换上', '店主、房东'],
  [K, 'K26-8', '2026-11-05', '', '', '两盏灯杆旧了', '枫桥巷', '灯杆到货，30日前立', '街道城管办'],
  [Q, 'Q25-1', '2025-05-10', '2025-06-04', '', '两棵梧桐留不留', '小广场', '53票反对移树', '居民代表'],
  [L, 'L25-1', '2025-09-10', '2025-10-15', '', '扔错垃圾', '溪东3号院', '推迟关门半个小时', '物业公司'],
  [K, 'K25-1', '2025-09-18', '2025-12-01', '', '菜摊占路口', '康宁河路口', '搬进大棚，头三个月不收费', '摊主、菜市场'],
];
const cases = caseRows.flatMap(
  ([community, number, taken, solved, passed, issue, place, resolution, units]): SeedEntry[] => {
    const of = { ledger: 'coordination-cases', community, place, once: true } as const;
    const said = {
      number,
      issue,
      units: units ?? '',
      worker: { qingfengli: '孟知秋', lianxi: '邵听荷', kangninghe: '柯砚秋' }[community],
    };
    return [
      { ...of, category: 'taken-up', day: taken, details: said },
      ...(solved
        ? [{ ...of, category: 'solved', day: solved, details: { ...said, resolution: resolution ?? '' } }]
        : []),
      ...(passed
        ? [
            {
              ...of,
              category: 'passed-up',
              day: passed,
              details: { ...said, to: '街道', resolution: resolution ?? '' },
            },
          ]
        : []),
    ];
  },
);

type Selection = readonly [SeedCommunity | null, string, string, number, string, string, number, number?];

/**
 * Rounds of the year. The first community has none of the five-good families: the count was not entered, so that a summary shows
 * where a figure is missing.
 */
const selectionRows: Selection[] = [
  [L, 'five-good-family', '2026-09-29', 15, '2026年度五好文明家庭', '梧街文明〔2026〕20号', 42, 2],
  [K, 'five-good-family', '2026-09-29', 12, '2026年度五好文明家庭', '梧街文明〔2026〕20号', 31],
  [Q, 'finest-person', '2026-10-30', 8, '2026年度最美青枫人', '青枫社〔2026〕20号', 26],
  [Q, 'civilised-family', '2026-06-26', 20, '2026年度文明家庭', '青枫社〔2026〕14号', 64],
  [Q, 'learning-family', '2026-04-23', 10, '学习型家庭', '青枫社〔2026〕11号', 28],
  [Q, 'healthy-family', '2026-08-07', 10, '健康型家庭', '青枫社〔2026〕16号', 22],
  [Q, 'good-volunteer', '2026-03-05', 12, '优秀志愿者', '青枫社〔2026〕7号', 34],
  [Q, 'volunteer-star', '2026-11-06', 4, '志愿服务之星', '青枫社〔2026〕22号', 12, 2],
  [Q, 'civilised-unit', '2026-09-24', 6, '文明商户', '青枫社〔2026〕18号', 22],
  [L, 'finest-person', '2026-11-13', 6, '最美护溪人', '莲溪社〔2026〕16号', 18],
  [L, 'green-family', '2026-06-05', 8, '绿色家庭', '莲溪社〔2026〕7号', 21],
  [L, 'good-volunteer', '2026-03-05', 9, '优秀志愿者', '莲溪社〔2026〕3号', 24],
  [K, 'civilised-unit', '2026-04-02', 12, '门前三包示范店', '康宁社〔2026〕5号', 46],
  [K, 'good-in-laws', '2026-05-15', 6, '好婆婆、好媳妇', '康宁社〔2026〕7号', 15],
  [K, 'good-volunteer', '2026-03-05', 8, '优秀志愿者', '康宁社〔2026〕2号', 20],
  [Q, 'five-good-family', '2025-09-26', 13, '2025年度五好文明家庭', '梧街文明〔2025〕19号', 33],
  [L, 'five-good-family', '2025-09-26', 12, '2025年度五好文明家庭', '梧街文明〔2025〕19号', 34],
  [K, 'five-good-family', '2025-09-26', 10, '2025年度五好文明家庭', '梧街文明〔2025〕19号', 27],
  [Q, 'good-volunteer', '2025-12-05', 8, '优秀志愿者', '青枫社〔2025〕15号', 21],
  [Q, 'finest-person', '2025-10-28', 5, '2025年度最美青枫人', '青枫社〔2025〕14号', 19],
  [L, 'civilised-family', '2025-06-27', 9, '文明家庭', '莲溪社〔2025〕8号', 24],
];
const selections = selectionRows.map(
  ([community, category, day, quantity, title, document, entered, forwarded]): SeedEntry => {
    const family = category.endsWith('family');
    const criteria = family
      ? '爱国守法、学习进取、平等团结、移风易俗、勤俭持家；楼道不堆物'
      : '做了什么事、谁看见、做了多久';
    const details = {
      title,
      document,
      criteria,
      entered,
      ...(family && { visited: entered }),
      ...(forwarded && { forwarded }),
    };
    return { ledger: 'selections', community, category, day, quantity, once: true, details };
  },
);

export const care: SeedEntry[] = [...deeds, ...wishes, ...pairings, ...cases, ...selections];
