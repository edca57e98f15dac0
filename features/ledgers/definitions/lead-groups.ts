import type { LedgerDefinition } from '../rules';

/** 领导小组: who leads the campaign; a change of its members is an entry of its own and makes no new group. */
export const leadGroups: LedgerDefinition = {
  name: 'lead-groups',
  title: ['领导小组', 'Leading groups'],
  help: [
    '成立一个记一条；换了人记“调整”，不算新成立的。',
    'One entry for each group set up; a change of members is a change, not a new group.',
  ],
  box: 'organisation',
  counts: 'piece',
  day: ['成立或调整日期', 'Day'],
  categories: {
    name: ['事项', 'What happened'],
    stages: true,
    options: {
      founded: { name: ['成立', 'Set up'] },
      changed: { name: ['调整', 'Changed'] },
    },
  },
  pictures: 'single',
  fields: {
    group: { name: ['小组名称', 'Name of the group'], kind: 'text', max: 60, required: true },
    head: {
      name: ['组长', 'Head'],
      kind: 'text',
      max: 40,
      required: true,
      hint: ['姓名和职务', 'Name and post'],
    },
    deputies: { name: ['副组长', 'Deputies'], kind: 'text', max: 100 },
    members: { name: ['成员人数', 'Members'], kind: 'number', min: 1, max: 200 },
    duties: { name: ['分工', 'Who does what'], kind: 'text', max: 500, lines: 4 },
    document: { name: ['成立文号', 'Document number'], kind: 'text', max: 40 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
