import type { StepPattern } from '../schema/events.values';

type Programme = { name: string; steps: StepPattern[] };

const step = (title: string, minutes: number): StepPattern => ({ title, minutes, required: false });
/** Of these a lecture must not be empty: 学模范 and 诵经典, under whatever name (domain 2.1). */
const must = (title: string, minutes: number): StepPattern => ({ title, minutes, required: true });

/** How lectures go where they began and spread to (domain 2.1): what every portal starts with and its office may adapt. */
export const programmes: Programme[] = [
  {
    name: '五环节',
    steps: [step('唱歌曲', 5), must('学模范', 20), must('诵经典', 8), step('发善心', 7), step('送吉祥', 5)],
  },
  {
    name: '六环节（先自省）',
    steps: [
      step('做一番自省', 5),
      step('唱一首歌曲', 5),
      must('诵一段经典', 8),
      must('学一位模范', 20),
      step('谈一番感悟', 8),
      step('送一份吉祥', 4),
    ],
  },
  {
    name: '六环节（谈感悟、发善心）',
    steps: [
      step('唱歌曲', 5),
      must('学模范', 20),
      must('诵经典', 8),
      step('谈感悟', 8),
      step('发善心', 5),
      step('送吉祥', 4),
    ],
  },
  {
    name: '七流程',
    steps: [
      step('自我反省（开场三问）', 5),
      step('唱一首歌', 5),
      step('看一段视频', 8),
      must('诵一段经典', 8),
      must('讲故事', 15),
      step('谈感想做点评', 8),
      step('行一个善举', 5),
    ],
  },
  {
    name: '七个一',
    steps: [
      step('唱一首歌曲', 5),
      step('看一部短片', 8),
      must('诵一段经典', 8),
      must('讲一个故事', 15),
      step('作一番点评', 6),
      step('背一句格言', 3),
      step('送一份吉祥', 5),
    ],
  },
  {
    name: '六我（参与式）',
    steps: [must('我听', 10), step('我看', 8), must('我讲', 12), step('我议', 10), step('我选', 5), step('我行', 5)],
  },
  {
    name: '升级版（静默反省、一堂一善）',
    steps: [
      step('静默反省（三听三问）', 5),
      step('唱歌曲', 5),
      must('学模范', 18),
      must('诵经典', 8),
      step('劝善词', 4),
      step('道德评议', 8),
      step('一堂一善', 5),
      step('送吉祥', 4),
    ],
  },
];
