import type { LedgerDefinition } from '../rules';

/** 宣传栏、橱窗、板报: each change of what hangs there is an issue. */
export const boards: LedgerDefinition = {
  name: 'boards',
  title: ['阵地宣传', 'Boards and showcases'],
  help: ['换一期记一期，附一张照片。', 'One entry for each issue, with a picture.'],
  box: 'publicity',
  counts: 'issue',
  day: ['更换日期', 'Changed on'],
  categories: {
    name: ['形式', 'Form'],
    options: {
      board: { name: ['宣传栏', 'Notice board'] },
      window: { name: ['宣传橱窗', 'Showcase'] },
      blackboard: { name: ['板报', 'Blackboard'] },
      campaign: { name: ['创建专栏', 'Campaign column'] },
    },
  },
  place: { name: ['位置', 'Where it stands'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['本期主题', 'Theme of the issue'], kind: 'text', max: 60, required: true },
    issue: { name: ['期次', 'Issue'], kind: 'text', max: 20, hint: ['如：2026年第5期', 'Such as 2026, number 5'] },
    board: { name: ['栏号', 'Number of the board'], kind: 'text', max: 20 },
    editor: { name: ['编辑', 'Editor'], kind: 'text', max: 20 },
    content: { name: ['主要内容', 'What it shows'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
