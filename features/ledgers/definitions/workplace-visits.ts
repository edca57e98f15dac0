import type { LedgerDefinition } from '../rules';

/** 单位发动: how many units and shops were to be won for the campaign, and how many take part (domain 8.3: 1-15, 3-09). */
export const workplaceVisits: LedgerDefinition = {
  name: 'workplace-visits',
  title: ['单位发动', 'Units in the campaign'],
  help: [
    '一片走完一轮记一条，写清应发动几家、已参与几家。',
    'One entry for each round of an area: units to be won over, and those that take part.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['走访日期', 'Day of the visits'],
  quantity: { name: ['应发动家数', 'To be won over'], unit: 'workplace' },
  quantity2: { name: ['已参与家数', 'Taking part'], unit: 'workplace', required: true },
  place: { name: ['范围', 'Area'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['宣传内容', 'What about'], kind: 'text', max: 100, required: true },
    promised: { name: ['参与方式', 'How they take part'], kind: 'text', max: 300, lines: 3 },
    opinions: { name: ['意见建议', 'Opinions'], kind: 'text', max: 500, lines: 3 },
    worker: { name: ['走访人员', 'Visited by'], kind: 'text', max: 60 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
  ratio: { name: ['参与率', 'Share that takes part'] },
};
