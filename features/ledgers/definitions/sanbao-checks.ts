import type { LedgerDefinition } from '../rules';

/** 门前三包检查: whoever keeps all three, cleanliness, greenery and order, passes (domain 5.7). */
export const sanbaoChecks: LedgerDefinition = {
  name: 'sanbao-checks',
  title: ['门前三包检查', 'Frontage checks'],
  help: [
    '一条街查一次记一条；卫生、绿化、秩序三样都好才算合格。',
    'One entry for each check of a street; a shop passes when cleanliness, greenery and order are all well.',
  ],
  box: 'environment',
  counts: 'time',
  day: ['检查日期', 'Checked on'],
  quantity: { name: ['受检家数', 'Shops checked'], unit: 'workplace' },
  quantity2: { name: ['合格家数', 'Shops that passed'], unit: 'workplace', required: true },
  place: { name: ['街段', 'Street'], required: true },
  pictures: 'pairs',
  fields: {
    cleanliness: { name: ['卫生不合格（家）', 'Failed in cleanliness'], kind: 'number', min: 0, max: 10_000 },
    greenery: { name: ['绿化不合格（家）', 'Failed in greenery'], kind: 'number', min: 0, max: 10_000 },
    order: { name: ['秩序不合格（家）', 'Failed in order'], kind: 'number', min: 0, max: 10_000 },
    notices: { name: ['发整改通知（份）', 'Notices handed out'], kind: 'number', min: 0, max: 10_000 },
    deadline: { name: ['整改期限', 'To be put right by'], kind: 'day' },
    inspector: { name: ['检查人员', 'Checked by'], kind: 'text', max: 60 },
    note: { name: ['主要问题', 'Main problems'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
  ratio: { name: ['合格率', 'Share that passed'] },
};
