import type { LedgerDefinition } from '../rules';

/** 评选表彰: families and people chosen in a round, counted in households or in persons (domain 4; 8.3: 1-22, 3-13, 3-18). */
export const selections: LedgerDefinition = {
  name: 'selections',
  title: ['评选表彰', 'Awards'],
  help: [
    '评一轮记一条，填评出多少户或多少人；不写获奖人姓名。',
    'One entry for each round, with the households or persons chosen; leave out their names.',
  ],
  box: 'morality',
  counts: 'time',
  day: ['表彰日期', 'Awarded on'],
  categories: {
    name: ['奖项', 'Award'],
    options: {
      'five-good-family': { name: ['五好文明家庭', 'Five-good families'], unit: 'household' },
      'finest-family': { name: ['最美家庭', 'Finest families'], unit: 'household' },
      'civilised-family': { name: ['文明家庭', 'Civilised families'], unit: 'household' },
      'learning-family': { name: ['学习型家庭', 'Learning families'], unit: 'household' },
      'healthy-family': { name: ['健康型家庭', 'Healthy families'], unit: 'household' },
      'green-family': { name: ['绿色家庭', 'Green families'], unit: 'household' },
      'finest-person': { name: ['最美人物', 'Finest people'], unit: 'person' },
      'good-volunteer': { name: ['优秀志愿者', 'Excellent volunteers'], unit: 'person' },
      'volunteer-star': { name: ['志愿服务之星', 'Stars of volunteering'], unit: 'person' },
      'good-in-laws': { name: ['好婆婆、好媳妇', 'Good in-laws'], unit: 'person' },
      exemplar: { name: ['社区标兵', 'Exemplars of the community'], unit: 'person' },
      'civilised-unit': { name: ['文明单位、文明商户', 'Civilised units and shops'], unit: 'workplace' },
    },
  },
  quantity: { name: ['评出数', 'Awarded'], unit: 'person' },
  pictures: 'single',
  fields: {
    title: {
      name: ['称号全称', 'Full name of the award'],
      kind: 'text',
      max: 60,
      hint: ['如：2026年度最美青枫人', 'As it stands on the certificate'],
    },
    document: { name: ['方案或文号', 'Plan or document'], kind: 'text', max: 60 },
    criteria: { name: ['评选条件', 'Criteria'], kind: 'text', max: 500, lines: 4 },
    entered: { name: ['申报数', 'Put forward'], kind: 'number', min: 1, max: 100_000 },
    visited: { name: ['入户走访数', 'Visited at home'], kind: 'number', min: 0, max: 100_000 },
    noticeFrom: { name: ['公示开始', 'Notice from'], kind: 'day' },
    noticeTo: { name: ['公示结束', 'Notice until'], kind: 'day' },
    forwarded: { name: ['推荐上级数', 'Recommended upward'], kind: 'number', min: 0, max: 10_000 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
