import type { LedgerDefinition } from '../rules';

/** 协调处理: an entry at each stage of a case, so that closed months stay true (domain 8.3: 1-10, 2-12, 3-25). */
export const coordinationCases: LedgerDefinition = {
  name: 'coordination-cases',
  title: ['协调处理疑难问题', 'Hard cases'],
  help: [
    '受理记一条；解决了、转上级了，用同一编号再记一条。',
    'An entry when a case is taken up; when it is solved or passed up, another one with the same number.',
  ],
  box: 'partners',
  counts: 'item',
  day: ['日期', 'Day'],
  categories: {
    name: ['进展', 'Stage'],
    stages: true,
    options: {
      'taken-up': { name: ['受理', 'Taken up'] },
      solved: { name: ['已解决', 'Solved'] },
      'passed-up': { name: ['转上级', 'Passed up'] },
    },
  },
  place: { name: ['地点', 'Place'] },
  pictures: 'pairs',
  fields: {
    number: {
      name: ['问题编号', 'Number of the case'],
      kind: 'text',
      max: 20,
      required: true,
      hint: ['同一个问题一直用这个编号', 'The same from beginning to end'],
    },
    issue: { name: ['问题', 'What it is about'], kind: 'text', max: 200, lines: 2, required: true },
    units: { name: ['协调单位', 'Units involved'], kind: 'text', max: 100 },
    to: { name: ['转给谁', 'Passed to'], kind: 'text', max: 60 },
    resolution: { name: ['处理结果', 'How it was settled'], kind: 'text', max: 500, lines: 3 },
    worker: { name: ['责任人', 'Responsible'], kind: 'text', max: 20 },
    deadline: { name: ['办理期限', 'To be settled by'], kind: 'day' },
  },
  called: ['number', 'issue'],
  read: 'ledger.read-inner',
  write: 'ledger.keep',
};
