import type { LedgerDefinition } from '../rules';

/** 办实事: things that were done for residents, by who did them (domain 8.3: 3-08). */
export const goodDeeds: LedgerDefinition = {
  name: 'good-deeds',
  title: ['办实事', 'Things done for residents'],
  help: [
    '办成一件记一件；写办了什么事，不写受助人是谁。',
    'One entry for each thing done; say what it was, not for whom.',
  ],
  box: 'care',
  counts: 'item',
  day: ['办成日期', 'Done on'],
  categories: {
    name: ['谁办的', 'Done by'],
    options: {
      party: { name: ['党员', 'Party members'] },
      community: { name: ['社区', 'The community'] },
      volunteers: { name: ['志愿者', 'Volunteers'] },
      units: { name: ['共建单位', 'Partner units'] },
      residents: { name: ['热心居民', 'Residents'] },
    },
  },
  place: { name: ['小区或街巷', 'Estate or lane'] },
  pictures: 'pairs',
  fields: {
    deed: { name: ['办了什么事', 'What was done'], kind: 'text', max: 200, lines: 2, required: true },
    households: { name: ['受益户数', 'Households that benefit'], kind: 'number', min: 0, max: 100_000 },
    raisedBy: {
      name: ['问题从哪里来', 'How it came up'],
      kind: 'choice',
      options: {
        visit: ['入户走访', 'A visit'],
        meeting: ['会议', 'A meeting'],
        report: ['居民反映', 'A resident'],
        inspection: ['督查检查', 'An inspection'],
        plan: ['年度计划', 'The plan of the year'],
        other: ['其他', 'Other'],
      },
    },
    worker: { name: ['责任人', 'Responsible'], kind: 'text', max: 20 },
    cost: { name: ['花费（元）', 'Cost in yuan'], kind: 'number', min: 0, max: 100_000_000 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
