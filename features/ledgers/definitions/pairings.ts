import type { LedgerDefinition } from '../rules';
import { careGroups } from './care-groups';

/** 结对帮扶: begun and ended are entries of their own; those begun less those ended are under way (domain 8.3: 2-34). */
export const pairings: LedgerDefinition = {
  name: 'pairings',
  title: ['一对一结对帮扶', 'One-to-one help'],
  help: [
    '结成一对记一条，结束了再记一条；不写受助人姓名和困难原因。',
    'An entry when a pair begins, and one when it ends; leave out who is helped, and why.',
  ],
  box: 'care',
  counts: 'pair',
  day: ['结对或结束日期', 'Day'],
  categories: {
    name: ['事项', 'What happened'],
    stages: true,
    options: {
      formed: { name: ['结对', 'Begun'] },
      ended: { name: ['结束', 'Ended'] },
    },
  },
  fields: {
    number: {
      name: ['结对编号', 'Number of the pair'],
      kind: 'text',
      max: 20,
      required: true,
      hint: ['结束时还用这个编号', 'The same when it ends'],
    },
    helper: {
      name: ['帮扶方', 'Helper'],
      kind: 'choice',
      options: {
        volunteer: ['志愿者', 'A volunteer'],
        party: ['党员', 'A Party member'],
        worker: ['社区工作者', 'A worker of the community'],
        unit: ['单位', 'A unit'],
      },
    },
    unit: { name: ['帮扶单位或队伍', 'Unit or team'], kind: 'text', max: 60 },
    group: { name: ['帮扶对象', 'For whom'], kind: 'choice', options: careGroups },
    plan: { name: ['帮扶安排', 'What is planned'], kind: 'text', max: 200, lines: 2 },
    until: { name: ['约定到期', 'Agreed until'], kind: 'day' },
    worker: { name: ['社区联系人', 'Worker in charge'], kind: 'text', max: 20 },
  },
  called: ['number', 'helper', 'group'],
  read: 'ledger.read-inner',
  write: 'ledger.keep',
};
