import type { LedgerDefinition } from '../rules';

/** 校外辅导: what a tutoring station does from day to day; the station itself is a facility (domain 8.3: 3-14). */
export const tutoringSessions: LedgerDefinition = {
  name: 'tutoring-sessions',
  title: ['校外辅导站活动', 'Tutoring sessions'],
  help: [
    '开一次记一次；在“活动”里办的会自动记，这里不要再记。不写孩子的姓名。',
    'One entry a session; what is held under Events is recorded there by itself. Leave out the names of children.',
  ],
  box: 'minors',
  counts: 'time',
  day: ['活动日期', 'Day'],
  categories: {
    name: ['内容', 'Subject'],
    options: {
      homework: { name: ['课业辅导', 'Homework'] },
      reading: { name: ['阅读', 'Reading'] },
      conduct: { name: ['文明礼仪', 'Good conduct'] },
      mind: { name: ['心理辅导', 'Peace of mind'] },
      safety: { name: ['安全法治', 'Safety and law'] },
      arts: { name: ['兴趣才艺', 'Arts and hobbies'] },
      practice: { name: ['社会实践', 'Getting to know the world'] },
      other: { name: ['其他', 'Other'] },
    },
  },
  people: ['参加人次', 'Children who came'],
  place: { name: ['辅导站', 'Station'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['主题', 'Theme'], kind: 'text', max: 60, required: true },
    tutor: { name: ['辅导老师', 'Tutor'], kind: 'text', max: 40 },
    unit: { name: ['共建单位', 'Partner unit'], kind: 'text', max: 60 },
    minutes: { name: ['时长（分钟）', 'Minutes'], kind: 'number', min: 10, max: 600 },
    note: { name: ['说明', 'Note'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
