import type { LedgerDefinition } from '../rules';

/** 会议: with the minutes of domain 11.4: progress, problems, what is next, what was agreed. */
export const meetings: LedgerDefinition = {
  name: 'meetings',
  title: ['会议', 'Meetings'],
  help: [
    '开一次记一次；没有新任务的，在议定事项里写“无”。',
    'One entry a meeting; where nothing was agreed on, say so under “What was agreed”.',
  ],
  box: 'organisation',
  counts: 'time',
  day: ['开会日期', 'Day of the meeting'],
  categories: {
    name: ['会议类别', 'Kind of meeting'],
    options: {
      committees: { name: ['两委专题会', 'Both committees'] },
      mobilisation: { name: ['动员会', 'Mobilisation'] },
      weekly: { name: ['工作例会', 'Weekly meeting'] },
      joint: { name: ['联席会议', 'Joint meeting'] },
      other: { name: ['其他会议', 'Other'] },
    },
  },
  people: ['到会人次', 'Attendance'],
  place: { name: ['开会地点', 'Place'] },
  pictures: 'single',
  fields: {
    topic: { name: ['议题', 'Agenda'], kind: 'text', max: 200, lines: 2, required: true },
    host: { name: ['主持人', 'Chair'], kind: 'text', max: 20 },
    recorder: { name: ['记录人', 'Minutes by'], kind: 'text', max: 20 },
    expected: { name: ['应到人数', 'Expected'], kind: 'number', min: 1, max: 2_000 },
    units: { name: ['参会单位', 'Units that came'], kind: 'text', max: 200, lines: 2 },
    progress: { name: ['工作进展', 'Progress'], kind: 'text', max: 1_000, lines: 4 },
    problems: { name: ['存在问题', 'Problems'], kind: 'text', max: 1_000, lines: 4 },
    next: { name: ['下一步安排', 'What is next'], kind: 'text', max: 1_000, lines: 4 },
    actions: {
      name: ['议定事项', 'What was agreed'],
      kind: 'text',
      max: 1_000,
      lines: 4,
      required: true,
      hint: ['一行一项：事项、责任人、时限', 'One to a line: what, who, until when'],
    },
    publicity: { name: ['会上作了创建宣传', 'The campaign was explained'], kind: 'yes-no' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
