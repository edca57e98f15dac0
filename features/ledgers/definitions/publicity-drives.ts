import type { LedgerDefinition } from '../rules';

/** 宣传活动: drives in the street without sign-up, 学雷锋 among them. Events with an attendance of their own stand under gatherings. */
export const publicityDrives: LedgerDefinition = {
  name: 'publicity-drives',
  title: ['宣传活动', 'Publicity drives'],
  help: [
    '不用报名的宣传、学雷锋活动，办一次记一次；在“活动”里办的会自动记，这里不要再记。',
    'One entry for each drive without sign-up; what is held under Events is recorded there by itself, so leave it out here.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['活动日期', 'Day'],
  categories: {
    name: ['主题', 'Theme'],
    options: {
      creation: { name: ['文明创建', 'The civic campaign'] },
      'lei-feng': { name: ['学雷锋树新风', 'Learning from Lei Feng'] },
      conduct: { name: ['文明交通、文明养犬', 'Conduct in traffic and with dogs'] },
      'rubbish-sorting': { name: ['垃圾分类', 'Sorting of rubbish'] },
      thrift: { name: ['勤俭节约、光盘行动', 'Thrift'] },
      festivals: { name: ['我们的节日', 'Festivals'] },
      minors: { name: ['关爱未成年人', 'Care for the young'] },
      law: { name: ['法治、安全、健康', 'Law, safety and health'] },
      other: { name: ['其他', 'Other'] },
    },
  },
  people: ['参加人次', 'People reached'],
  place: { name: ['活动地点', 'Place'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['活动名称', 'Name of the drive'], kind: 'text', max: 60, required: true },
    unit: { name: ['主办单位', 'Held by'], kind: 'text', max: 60 },
    partners: { name: ['参加单位', 'Units that took part'], kind: 'text', max: 100 },
    note: { name: ['活动情况', 'How it went'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
