import type { LedgerDefinition } from '../rules';

/** 改造工程: building works; what is cleaned or mended by hand is a clean-up job (domain 8.3: 2-13, 3-20, 3-27, 3-28). */
export const works: LedgerDefinition = {
  name: 'works',
  title: ['改造工程', 'Works'],
  help: [
    '完工一项记一条，按完工日期；前后照片同一角度拍。',
    'One entry for each work when it is finished; take both pictures from the same angle.',
  ],
  box: 'environment',
  counts: 'entry',
  day: ['完工日期', 'Finished on'],
  categories: {
    name: ['工程类别', 'Kind of work'],
    options: {
      road: { name: ['道路硬化', 'Roads paved'], unit: 'square-metre' },
      walls: { name: ['墙面粉刷', 'Walls painted'], unit: 'square-metre' },
      sewage: { name: ['排污管道、化粪池改造', 'Sewers and septic tanks rebuilt'], unit: 'spot', unit2: 'metre' },
      drainage: { name: ['雨水管沟改造', 'Storm drains rebuilt'], unit: 'metre' },
      greening: { name: ['绿化', 'Greening'], unit: 'square-metre' },
      lighting: { name: ['亮化', 'Lighting'], unit: 'spot' },
      beautifying: { name: ['美化', 'Beautifying'], unit: 'spot', unit2: 'square-metre' },
      ramps: { name: ['无障碍设施', 'Ramps and rails'], unit: 'spot' },
      other: { name: ['其他工程', 'Other'], unit: 'spot' },
    },
  },
  quantity: { name: ['工程量', 'Extent'], unit: 'spot' },
  quantity2: { name: ['另计', 'Second measure'] },
  place: { name: ['地点', 'Place'], required: true },
  pictures: 'pairs',
  fields: {
    project: { name: ['工程名称', 'Name of the work'], kind: 'text', max: 60, required: true },
    started: { name: ['开工日期', 'Begun on'], kind: 'day' },
    contractor: { name: ['施工单位', 'Contractor'], kind: 'text', max: 60 },
    cost: { name: ['造价（元）', 'Cost in yuan'], kind: 'number', min: 0, max: 1_000_000_000 },
    funds: { name: ['资金来源', 'Paid from'], kind: 'text', max: 60 },
    households: { name: ['受益户数', 'Households that benefit'], kind: 'number', min: 0, max: 100_000 },
    note: { name: ['说明', 'Note'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
