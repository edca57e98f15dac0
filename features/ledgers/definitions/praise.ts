import type { LedgerDefinition } from '../rules';

/** 表扬: what residents and higher levels thought well of, with proof (domain 8.3: 2-19). */
export const praise: LedgerDefinition = {
  name: 'praise',
  title: ['表扬感谢', 'Praise'],
  help: [
    '收到一次记一次，附照片；不写居民姓名。',
    'One entry each time, with a picture; leave out the names of residents.',
  ],
  box: 'opinion',
  counts: 'time',
  day: ['收到日期', 'Received on'],
  categories: {
    name: ['形式', 'Form'],
    options: {
      words: { name: ['居民表扬', 'Words of residents'] },
      letter: { name: ['感谢信', 'Letters of thanks'] },
      pennant: { name: ['锦旗', 'Pennants'] },
      circular: { name: ['上级通报表扬', 'Commended from above'] },
      award: { name: ['上级授牌、表彰', 'Awards from above'] },
    },
  },
  pictures: 'single',
  fields: {
    reason: { name: ['因为什么事', 'What for'], kind: 'text', max: 200, lines: 2, required: true },
    from: {
      name: ['来自', 'From'],
      kind: 'text',
      max: 60,
      hint: ['单位写名称；居民写小区', 'A unit by its name, a resident by the estate'],
    },
    to: { name: ['表扬的是谁', 'For whom'], kind: 'text', max: 60, hint: ['单位、队伍或岗位', 'Unit, team or post'] },
    document: { name: ['文号', 'Document number'], kind: 'text', max: 40 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
