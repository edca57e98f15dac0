import type { LedgerDefinition } from '../rules';

/** 海报折页: printed matter by the copies that were handed out or put up. */
export const posters: LedgerDefinition = {
  name: 'posters',
  title: ['海报折页', 'Posters and leaflets'],
  help: [
    '发放、张贴一批记一条，只记发出去、贴出去的份数；入户时发的也记在这里。',
    'One entry for each batch, with the copies handed out or put up; those given at the door are entered here, too.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['发放日期', 'Handed out on'],
  categories: {
    name: ['形式', 'Form'],
    options: {
      poster: { name: ['海报', 'Posters'] },
      leaflet: { name: ['宣传折页', 'Leaflets'] },
      appeal: { name: ['倡议书', 'Appeals'] },
      letter: { name: ['公开信', 'Open letters'] },
      handbook: { name: ['市民手册', 'Handbooks'] },
      other: { name: ['其他印刷品', 'Other'] },
    },
  },
  quantity: { name: ['发放张贴份数', 'Copies'], unit: 'copy' },
  place: { name: ['发放范围', 'Where'], required: true },
  pictures: 'single',
  fields: {
    title: { name: ['标题', 'Title'], kind: 'text', max: 80, required: true },
    printed: { name: ['印制份数', 'Copies printed'], kind: 'number', min: 1, max: 1_000_000 },
    unit: { name: ['发放单位', 'Handed out by'], kind: 'text', max: 40 },
    note: { name: ['说明', 'Note'], kind: 'text', max: 200, lines: 2 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
