import type { LedgerDefinition } from '../rules';

/** 门前三包: how many of those along a street have signed (domain 5.7); the checks are a ledger of their own. */
export const sanbao: LedgerDefinition = {
  name: 'sanbao',
  title: ['门前三包签约', 'Frontage agreements'],
  help: [
    '一条街一年记一条，写应签几家、已签几家，不要每月重复记。',
    'One entry for each street and year: how many should sign, how many have. Not again each month.',
  ],
  box: 'environment',
  counts: 'time',
  day: ['签约日期', 'Signed on'],
  quantity: { name: ['应签家数', 'Should sign'], unit: 'workplace' },
  quantity2: { name: ['已签家数', 'Have signed'], unit: 'workplace', required: true },
  place: { name: ['街段', 'Street'], required: true },
  pictures: 'single',
  fields: {
    numbers: { name: ['责任书编号', 'Numbers of the agreements'], kind: 'text', max: 60 },
    until: { name: ['有效期至', 'Valid until'], kind: 'day' },
    worker: { name: ['责任人', 'Responsible'], kind: 'text', max: 20 },
    note: { name: ['未签原因', 'Why some have not'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
  ratio: { name: ['签约率', 'Share signed'] },
};
