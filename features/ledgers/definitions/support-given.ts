import type { SupportKind } from '@/db/schema/honours.values';
import type { LedgerCategory, LedgerDefinition } from '../rules';

/** 礼遇帮扶: what good people received, in money; for whom and why stands in that area alone (domain 1.6, 8.3: 2-24). */
export const supportGiven: LedgerDefinition = {
  name: 'support-given',
  title: ['好人礼遇帮扶', 'Support for good people'],
  help: [
    '在“礼遇帮扶”里登记的自动记在这里，只有次数和金额。',
    'Recorded by itself when support is entered; the times and the money alone.',
  ],
  box: 'morality',
  counts: 'time',
  day: ['送达日期', 'Given on'],
  categories: {
    name: ['方式', 'Kind'],
    options: {
      courtesy: { name: ['礼遇', 'Courtesy'] },
      support: { name: ['帮扶', 'Support'] },
      visit: { name: ['慰问', 'Visit'] },
    } satisfies Record<SupportKind, LedgerCategory>,
  },
  quantity: { name: ['金额', 'Money'], unit: 'fen' },
  fields: {},
  read: 'ledger.read-inner',
  write: 'ledger.keep',
  source: ['礼遇帮扶', 'Support'],
};
