import type { LedgerDefinition } from '../rules';

/** 横幅标语: hung with an approval and taken down in time (domain 6). */
export const banners: LedgerDefinition = {
  name: 'banners',
  title: ['横幅标语', 'Banners and slogans'],
  help: [
    '同一天、同一处挂的记一条，写明几条；到期要拆，拆了补上日期。',
    'One entry for what was hung in a place on a day, with how many; take them down when due and add the day.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['张挂日期', 'Hung on'],
  categories: {
    name: ['形式', 'Form'],
    options: {
      banner: { name: ['横幅', 'Banners'] },
      slogan: { name: ['标语', 'Slogans'] },
    },
  },
  quantity: { name: ['条数', 'Strips'], unit: 'strip' },
  place: { name: ['张挂地点', 'Where they hang'], required: true },
  pictures: 'single',
  fields: {
    text: { name: ['内容', 'Words on it'], kind: 'text', max: 200, lines: 2, required: true },
    approval: {
      name: ['审批', 'Approval'],
      kind: 'text',
      max: 60,
      hint: ['谁批的、批准文号', 'Who approved it, and its number'],
    },
    unit: { name: ['张挂单位', 'Hung by'], kind: 'text', max: 40 },
    due: { name: ['应拆日期', 'To be taken down by'], kind: 'day' },
    removed: { name: ['拆除日期', 'Taken down on'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
