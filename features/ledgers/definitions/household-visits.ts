import type { LedgerDefinition } from '../rules';

/** 入户宣传: how many households were to be reached, and how many were (domain 8.3: 1-18, 3-09, 3-12). */
export const householdVisits: LedgerDefinition = {
  name: 'household-visits',
  title: ['入户宣传', 'Household visits'],
  help: [
    '一栋楼走完一轮记一条，写清应访几户、实访几户；不记姓名和门牌号。',
    'One entry for each round of a building: households to reach, and reached. No names, no door numbers.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['入户日期', 'Day of the visits'],
  quantity: { name: ['应访户数', 'Households to reach'], unit: 'household' },
  quantity2: { name: ['实访户数', 'Households reached'], unit: 'household', required: true },
  people: ['受访人次', 'People talked to'],
  place: { name: ['楼栋', 'Building'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['宣传内容', 'What about'], kind: 'text', max: 100, required: true },
    leaflets: { name: ['发放资料（份）', 'Leaflets given'], kind: 'number', min: 0, max: 100_000 },
    questions: { name: ['问得多的问题', 'Questions asked'], kind: 'text', max: 300, lines: 3 },
    opinions: {
      name: ['意见建议', 'Opinions'],
      kind: 'text',
      max: 500,
      lines: 3,
      hint: ['写事，不写是谁说的', 'What was said, not by whom'],
    },
    worker: { name: ['入户人员', 'Visited by'], kind: 'text', max: 60 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
  ratio: { name: ['覆盖率', 'Coverage'] },
};
