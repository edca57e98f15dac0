import type { LedgerDefinition } from '../rules';

/** 电子屏: what was shown on LED and lift screens (domain 6). */
export const screens: LedgerDefinition = {
  name: 'screens',
  title: ['电子屏宣传', 'Screens'],
  help: ['每发布一条记一条，附一张屏幕照片。', 'One entry for each item shown, with a picture of the screen.'],
  box: 'publicity',
  counts: 'strip',
  day: ['发布日期', 'Shown from'],
  categories: {
    name: ['主题', 'Theme'],
    options: {
      values: { name: ['社会主义核心价值观', 'Core values'] },
      civility: { name: ['讲文明树新风', 'Civility'] },
      minors: { name: ['关爱未成年人', 'Care for the young'] },
      volunteering: { name: ['志愿服务', 'Volunteering'] },
      models: { name: ['道德模范、好人', 'Good people'] },
      festivals: { name: ['我们的节日', 'Festivals'] },
      thrift: { name: ['勤俭节约', 'Thrift'] },
      rules: { name: ['文明交通、养犬等提示', 'Reminders of good conduct'] },
      other: { name: ['其他', 'Other'] },
    },
  },
  place: { name: ['屏幕位置', 'Where the screen is'], required: true },
  pictures: 'single',
  fields: {
    screen: { name: ['屏幕编号', 'Number of the screen'], kind: 'text', max: 20 },
    content: { name: ['内容', 'What was shown'], kind: 'text', max: 200, lines: 2, required: true },
    until: { name: ['撤下日期', 'Shown until'], kind: 'day' },
    plays: { name: ['每天播放次数', 'Plays a day'], kind: 'number', min: 1, max: 2_000 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
