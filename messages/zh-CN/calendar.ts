import type { DayKind } from '@/db/schema/calendar.values';

const kinds: Record<DayKind, string> = { holiday: '放假', workday: '上班' };

export const calendar = {
  title: '工作日历',
  help: '平常周一到周五上班。放假的日子和周末要补班的日子记在这里，办事期限照它算。',
  hours: '工作时间按 8:30—12:00、14:00—17:30 算。',
  years: '年份',
  year: (year: number) => `${year} 年`,
  summary: (working: number, holidays: number, extra: number) =>
    `全年 ${working} 个工作日；记了 ${holidays} 天放假、${extra} 天补班。`,
  emptyTitle: (year: number) => `${year} 年还没有安排`,
  emptyText: '国务院办公厅的放假通知一般在十一月发布。请照通知逐日填写。',
  fill: (year: number) => `填入 ${year} 年的安排`,
  fillHelp: '程序知道这一年的安排，可以一次填好，再核对。',
  toFill: (year: number) => `${year} 年的放假安排还没有填`,
  toFillNote: '不填的话，明年的办事期限会算错',
  kinds,
  head: { day: '日期', kind: '安排', name: '名称' },
  add: '加一天',
  changeTitle: (day: string) => `改 ${day}`,
  day: '日期',
  kind: '放假还是上班',
  name: '名称',
  nameHint: '例如：国庆节',
  save: '保存',
  change: '改',
  remove: '删除这一天',
  removeHelp: '删除以后，这一天照平常的星期算。',
};
