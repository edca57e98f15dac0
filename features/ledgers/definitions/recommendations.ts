import type { Category } from '@/db/schema/nominations.values';
import type { LedgerCategory, LedgerDefinition } from '../rules';

/** 推报好人: whoever was recommended to a higher level (domain 8.3: 2-21, 2-22). */
export const recommendations: LedgerDefinition = {
  name: 'recommendations',
  title: ['推报好人、道德模范', 'Recommended upward'],
  help: [
    '在“好人榜”向上报送时自动记在这里，一人报一次记一条。',
    'Recorded by itself when somebody is recommended upward, one entry each time.',
  ],
  box: 'morality',
  counts: 'person',
  day: ['报送日期', 'Sent on'],
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
  read: 'ledger.read-inner',
  write: 'ledger.keep',
  source: ['好人榜', 'Honour roll'],
};
