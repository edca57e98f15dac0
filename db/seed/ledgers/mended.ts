import type { SeedEntry } from './content.types';

/** An entry that was wrong and was noticed: in a closed month it was taken back, and the right one entered. */
type Reversed = { wrong: SeedEntry; at: string; because: string; right: SeedEntry };
type Removed = { entry: SeedEntry; at: string; because: string };

const batch = { title: '致全体居民的一封信', unit: '青枫里社区' };
const handedOut = {
  ledger: 'posters',
  community: 'qingfengli',
  category: 'letter',
  place: '社区服务大厅窗口',
} as const;

export const reversed: Reversed = {
  wrong: { ...handedOut, day: '2026-05-22', quantity: 260, once: true, details: { ...batch, printed: 300 } },
  at: '2026-07-15 10:20',
  because: '份数抄倒了，应为206份',
  right: {
    ...handedOut,
    day: '2026-07-15',
    quantity: 206,
    once: true,
    details: { ...batch, printed: 300, note: '5月22日发放的，那个月已经结账，改在今天记' },
  },
};

export const removed: Removed = {
  entry: {
    ledger: 'wishes',
    community: 'qingfengli',
    category: 'claimed',
    day: '2026-11-03',
    details: { number: 'Q26-10', wish: '改短一条旧毛线毯', group: 'elders', worker: '祝云岫', claimant: 'resident' },
  },
  at: '2026-11-23 09:40',
  because: '认领后七天没有动静，卡片挂回绳上',
};

type Drawn = { file: string; alt: string; caption: string };
type Pair = {
  of: Pick<SeedEntry, 'ledger' | 'community' | 'category' | 'day' | 'place'>;
  at: string;
  before: Drawn;
  after: Drawn;
};

/** Drawn from the same angle, before and after. */
export const pairs: Pair[] = [
  {
    of: {
      ledger: 'works',
      community: 'qingfengli',
      category: 'walls',
      day: '2026-08-27',
      place: '11、13、14、16、19、20、22号楼北墙',
    },
    at: '2026-09-01 10:00',
    before: {
      file: 'wall-before',
      alt: '楼的北墙，墙皮剥落，雨水冲出黑色的印子',
      caption: '2026年8月14日，青枫里16号楼北墙，粉刷前',
    },
    after: {
      file: 'wall-after',
      alt: '同一面北墙，刷成米白色，窗台齐整',
      caption: '2026年8月27日，青枫里16号楼北墙，同一角度，粉刷后',
    },
  },
  {
    of: { ledger: 'remediation', community: 'kangninghe', category: 'well-cover', day: '2026-10-24', place: '枫桥巷' },
    at: '2026-11-05 10:10',
    before: {
      file: 'well-before',
      alt: '路面上的井盖裂开，缺了一块，旁边放着路锥',
      caption: '2026年10月9日，枫桥巷中段，井盖破裂',
    },
    after: {
      file: 'well-after',
      alt: '同一处路面，新井盖平平整整',
      caption: '2026年10月24日，枫桥巷中段，同一角度，换上带防坠网的新盖',
    },
  },
  {
    of: {
      ledger: 'remediation',
      community: 'qingfengli',
      category: 'stairwell',
      day: '2026-11-15',
      place: '1至6号楼楼道',
    },
    at: '2026-11-23 10:30',
    before: {
      file: 'stairwell-before',
      alt: '楼梯平台上堆着腌菜缸、纸箱和旧自行车',
      caption: '2026年11月5日，青枫里3号楼二层半，清理前',
    },
    after: {
      file: 'stairwell-after',
      alt: '同一个平台空了出来，靠窗摆着一只书架和两只小凳',
      caption: '2026年11月19日，青枫里3号楼二层半，同一角度，清理后',
    },
  },
];
