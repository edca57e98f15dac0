import type { LedgerDefinition } from '../rules';

/** 督查: what an inspection found and how much of it has been put right; its notice is numbered (domain 5.6). */
export const inspections: LedgerDefinition = {
  name: 'inspections',
  title: ['督查检查', 'Inspections'],
  help: [
    '查一次记一条，写查出几处、已整改几处；整改了随时来补。',
    'One entry for each inspection: problems found and put right; come back to add what has been put right since.',
  ],
  box: 'environment',
  counts: 'time',
  day: ['督查日期', 'Inspected on'],
  categories: {
    name: ['督查类别', 'Kind of inspection'],
    options: {
      areas: { name: ['责任区', 'Areas of responsibility'] },
      cleaning: { name: ['环卫清扫保洁', 'Street cleaning'] },
      fittings: { name: ['环卫设施破损摸排', 'Broken fittings'] },
      special: { name: ['专项督查', 'Special'] },
      above: { name: ['上级督查', 'From above'] },
      again: { name: ['回头看', 'Second look'] },
    },
  },
  quantity: { name: ['查出问题', 'Problems found'], unit: 'spot', least: 0 },
  quantity2: { name: ['已整改', 'Put right'], unit: 'spot', required: true },
  place: { name: ['督查范围', 'Where'], required: true },
  pictures: 'pairs',
  fields: {
    notice: {
      name: ['通报编号', 'Number of the notice'],
      kind: 'text',
      max: 40,
      hint: ['如：〔2026〕8号或第12期', 'Such as 〔2026〕8号'],
    },
    points: { name: ['检查点位（个）', 'Places visited'], kind: 'number', min: 1, max: 10_000 },
    inspector: { name: ['督查人员', 'Inspected by'], kind: 'text', max: 60 },
    unit: { name: ['责任单位', 'Responsible unit'], kind: 'text', max: 60 },
    problems: { name: ['存在问题', 'Problems'], kind: 'text', max: 1_000, lines: 4, required: true },
    deadline: { name: ['整改期限', 'To be put right by'], kind: 'day' },
    measures: { name: ['整改情况', 'What was done'], kind: 'text', max: 1_000, lines: 4 },
    replied: { name: ['回复日期', 'Answered on'], kind: 'day' },
  },
  read: 'ledger.read-inner',
  write: 'ledger.keep',
  ratio: { name: ['整改率', 'Share put right'] },
};
