import type { LedgerDefinition } from '../rules';

/** 公益宣传牌: boards, panels and small landscapes of fixed form, set up, checked and mended (domain 6). */
export const publicBoards: LedgerDefinition = {
  name: 'public-boards',
  title: ['公益宣传牌', 'Public-service boards'],
  help: [
    '新设、更换、巡查、维修各记各的；更换已经记在整治作业里的，这里不再记。',
    'An entry for each act. What was replaced and stands under clean-up jobs already is not entered here again.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['日期', 'Day'],
  categories: {
    name: ['做了什么', 'What was done'],
    stages: true,
    options: {
      new: { name: ['新设', 'Set up'] },
      replaced: { name: ['更换', 'Replaced'] },
      checked: { name: ['巡查', 'Checked'] },
      repaired: { name: ['维修', 'Repaired'] },
    },
  },
  quantity: { name: ['块数', 'Boards'], unit: 'board' },
  place: { name: ['位置', 'Where they stand'], required: true },
  pictures: 'pairs',
  fields: {
    kind: {
      name: ['形式', 'Form'],
      kind: 'choice',
      options: {
        board: ['宣传牌', 'Board'],
        panel: ['展板', 'Panel'],
        landscape: ['景观小品', 'Small landscape'],
        wall: ['文化墙', 'Painted wall'],
      },
    },
    theme: {
      name: ['主题', 'Theme'],
      kind: 'choice',
      options: {
        values: ['社会主义核心价值观', 'Core values'],
        civility: ['讲文明树新风', 'Civility'],
        minors: ['关爱未成年人', 'Care for the young'],
        volunteering: ['志愿服务', 'Volunteering'],
        models: ['道德模范、好人', 'Good people'],
        festivals: ['我们的节日', 'Festivals'],
        thrift: ['勤俭节约', 'Thrift'],
        rules: ['文明交通、养犬等提示', 'Reminders of good conduct'],
        other: ['其他', 'Other'],
      },
    },
    number: { name: ['牌号', 'Number of the board'], kind: 'text', max: 40 },
    fixed: { name: ['固定式', 'Of fixed form'], kind: 'yes-no' },
    condition: {
      name: ['状况', 'Condition'],
      kind: 'choice',
      options: {
        good: ['完好', 'Good'],
        faded: ['褪色', 'Faded'],
        broken: ['破损', 'Broken'],
        dirty: ['脏污', 'Dirty'],
        covered: ['遮挡', 'Covered'],
        wrong: ['内容有误', 'Wrong words'],
      },
    },
    faulty: { name: ['其中有问题的块数', 'Boards with a fault'], kind: 'number', min: 0, max: 10_000 },
    due: { name: ['维修期限', 'To be repaired by'], kind: 'day' },
    repaired: { name: ['修好日期', 'Repaired on'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
