import type { LedgerDefinition } from '../rules';

/** 文件制度: plans, rules and duties that were issued, each with its version and how long it holds. */
export const documents: LedgerDefinition = {
  name: 'documents',
  title: ['文件制度', 'Documents'],
  help: [
    '印发一份文件记一条；修订的另记一条，写明代替哪一份。',
    'One entry for each document issued; a new version is a new entry that names the one it replaces.',
  ],
  box: 'organisation',
  counts: 'item',
  day: ['印发日期', 'Issued on'],
  categories: {
    name: ['文件类别', 'Kind of document'],
    options: {
      plan: { name: ['实施方案', 'Plan'] },
      programme: { name: ['创建规划', 'Programme of years'] },
      rule: { name: ['工作制度', 'Rules of work'] },
      duties: { name: ['职责清单', 'List of duties'] },
      pledge: { name: ['目标责任书', 'Signed targets'] },
      covenant: { name: ['居民公约', 'Residents’ covenant'] },
      notice: { name: ['通知', 'Circular'] },
      other: { name: ['其他文件', 'Other'] },
    },
  },
  pictures: 'single',
  fields: {
    title: { name: ['标题', 'Title'], kind: 'text', max: 80, required: true },
    number: {
      name: ['文号', 'Document number'],
      kind: 'text',
      max: 40,
      hint: ['如：青枫社〔2026〕3号', 'Such as 青枫社〔2026〕3号'],
    },
    edition: { name: ['版次', 'Version'], kind: 'text', max: 20 },
    replaces: { name: ['代替哪一份', 'Replaces'], kind: 'text', max: 80 },
    from: { name: ['施行日期', 'In force from'], kind: 'day' },
    until: { name: ['有效期至', 'In force until'], kind: 'day' },
    signed: { name: ['签订份数', 'Copies signed'], kind: 'number', min: 1, max: 10_000 },
    keeper: { name: ['责任人', 'Responsible'], kind: 'text', max: 20 },
    gist: { name: ['主要内容', 'What it says'], kind: 'text', max: 500, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
