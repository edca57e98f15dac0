import type { Category } from '@/db/schema/nominations.values';
import type { LedgerCategory, LedgerDefinition } from '../rules';

/** 上榜好人: each honour of the roll, by its kind. */
export const goodPeople: LedgerDefinition = {
  name: 'good-people',
  title: ['上榜好人', 'Good people honoured'],
  help: [
    '在“好人榜”发布的自动记在这里，一人一条；姓名看好人榜。',
    'Recorded by itself when the roll is published, one entry a person; names stand on the roll.',
  ],
  box: 'morality',
  counts: 'person',
  day: ['上榜日期', 'Honoured on'],
  categories: {
    name: ['类别', 'Kind'],
    options: {
      helping: { name: ['助人为乐', 'Helping others'] },
      bravery: { name: ['见义勇为', 'Bravery'] },
      integrity: { name: ['诚实守信', 'Integrity'] },
      dedication: { name: ['敬业奉献', 'Dedication'] },
      filial: { name: ['孝老爱亲', 'Family devotion'] },
    } satisfies Record<Category, LedgerCategory>,
  },
  fields: {},
  read: 'ledger.read',
  write: 'ledger.keep',
  source: ['好人榜', 'Honour roll'],
};
