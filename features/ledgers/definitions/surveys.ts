import type { LedgerDefinition } from '../rules';

/** 问卷调查: 三率 and satisfaction, each as the share of those who said yes (domain 8.3: 1-12, 1-23, 3-19). */
export const surveys: LedgerDefinition = {
  name: 'surveys',
  title: ['问卷调查', 'Surveys'],
  help: [
    '一次调查里每项各记一条：有效答卷几份，其中答知道、满意的几份。',
    'One entry for each thing asked in a survey: answers that count, and those of them that know or are satisfied.',
  ],
  box: 'opinion',
  counts: 'time',
  day: ['调查日期', 'Day of the survey'],
  categories: {
    name: ['调查内容', 'What was asked'],
    stages: true,
    options: {
      awareness: { name: ['知晓情况', 'Awareness'] },
      support: { name: ['支持情况', 'Support'] },
      participation: { name: ['参与情况', 'Participation'] },
      satisfaction: { name: ['满意情况', 'Satisfaction'] },
    },
  },
  quantity: { name: ['有效答卷', 'Answers that count'], unit: 'copy' },
  quantity2: { name: ['肯定答卷', 'Answers of yes'], unit: 'copy', required: true },
  place: { name: ['调查范围', 'Where'] },
  pictures: 'single',
  fields: {
    topic: { name: ['主题', 'Subject'], kind: 'text', max: 60, required: true },
    given: { name: ['发放问卷（份）', 'Papers given out'], kind: 'number', min: 1, max: 1_000_000 },
    phase: {
      name: ['什么时候做的', 'When'],
      kind: 'choice',
      options: {
        before: ['创建前', 'Before the campaign'],
        during: ['创建中', 'During the campaign'],
        after: ['创建后', 'After the campaign'],
      },
    },
    manner: {
      name: ['方式', 'How'],
      kind: 'choice',
      options: {
        visit: ['入户', 'At the door'],
        online: ['网上', 'Online'],
        street: ['街头', 'In the street'],
        telephone: ['电话', 'By telephone'],
      },
    },
    opinions: { name: ['主要意见', 'Main opinions'], kind: 'text', max: 500, lines: 4 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
  ratio: { name: ['百分比', 'Per cent'] },
};
