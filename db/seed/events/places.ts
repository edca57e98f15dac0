import type { SeedSpeaker, SeedVenue } from './content.types';

/** Invented rooms and places of the three communities. */
export const venues: SeedVenue[] = [
  {
    key: 'q-hall',
    community: 'qingfengli',
    name: '青枫里居民礼堂',
    address: '梧桐路 88 号二楼',
    capacity: 160,
    doors: ['正门', '西侧坡道门'],
    directions: '从小广场的大梧桐往里走，看见红色雨棚上二楼；坐轮椅的走西侧坡道，有升降台。',
  },
  {
    key: 'q-square',
    community: 'qingfengli',
    name: '青枫里小广场',
    address: '梧桐路 88 号院内',
    capacity: 400,
    doors: ['梧桐路口', '7 号楼口'],
    directions: '12 路公交到梧桐路口站，进院子就是。',
  },
  {
    key: 'q-study',
    community: 'qingfengli',
    name: '青枫里校外辅导站',
    address: '梧桐路 88 号一楼东',
    capacity: 36,
    doors: ['正门'],
    directions: '长者食堂隔壁，门口挂着孩子们画的灯笼。',
  },
  {
    key: 'l-room',
    community: 'lianxi',
    name: '莲溪活动室',
    address: '莲溪路 36 号一楼',
    capacity: 120,
    doors: ['正门', '溪边门'],
    directions: '步行桥北头，过桥右转五十步。',
  },
  {
    key: 'l-field',
    community: 'lianxi',
    name: '莲溪小学操场',
    address: '莲溪路 20 号',
    capacity: 600,
    doors: ['校门'],
    directions: '周末从莲溪路的大门进，请走人行道。',
  },
  {
    key: 'k-hall',
    community: 'kangninghe',
    name: '康宁河邻里厅',
    address: '康宁河路 15 号三楼',
    capacity: 130,
    doors: ['电梯口', '楼梯口'],
    directions: '菜市场东门对面，有电梯。',
  },
  {
    key: 'k-lane',
    community: 'kangninghe',
    name: '枫桥巷口空地',
    address: '枫桥巷与康宁河路交口',
    capacity: 300,
    doors: ['巷口'],
    directions: '看见修鞋摊就到了。',
  },
];

/** Invented speakers of the three kinds; every one agreed to have the name on programmes. */
export const speakers: SeedSpeaker[] = [
  { community: 'qingfengli', name: '沈砚舟', kind: 'expert', topics: '家风家训、古诗文', agreedOn: '2025-12-02' },
  { community: 'qingfengli', name: '罗启明', kind: 'resident', topics: '老厂的故事', agreedOn: '2025-12-02' },
  { community: 'qingfengli', name: '韩素琴', kind: 'exemplar', topics: '楼道里的十二年', agreedOn: '2025-12-02' },
  { community: 'qingfengli', name: '丁一诺', kind: 'expert', topics: '防诈骗、消防', agreedOn: '2025-12-03' },
  { community: 'lianxi', name: '乔听雨', kind: 'expert', topics: '亲子阅读、校园礼仪', agreedOn: '2025-12-04' },
  { community: 'lianxi', name: '白露生', kind: 'exemplar', topics: '护溪的人', agreedOn: '2025-12-04' },
  { community: 'lianxi', name: '邢佳禾', kind: 'resident', topics: '带大三个孩子', agreedOn: '2025-12-04' },
  { community: 'kangninghe', name: '欧阳槐', kind: 'expert', topics: '诚信经营、劳动法', agreedOn: '2025-12-05' },
  { community: 'kangninghe', name: '岳守诚', kind: 'exemplar', topics: '一杆秤三十年', agreedOn: '2025-12-05' },
  { community: 'kangninghe', name: '明月新', kind: 'resident', topics: '新邻居怎样认得隔壁', agreedOn: '2025-12-05' },
];

export const series = ['我们的节日', '楼道课堂', '溪边周末'];

/** Given names and surnames of whom the pool of visitors is made; nobody real is meant. */
export const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
export const givenNames = ['试安', '试禾', '试云', '试兰', '试柏', '试霞', '试远', '试宁', '试岚', '试春'];
