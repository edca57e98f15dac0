import type { Words } from '../words';

export const calendar: Words['calendar'] = {
  title: 'Working days',
  help: 'Monday to Friday are worked. Holidays, and weekend days that are worked instead, stand here; deadlines follow it.',
  hours: 'Working hours are 8:30–12:00 and 14:00–17:30.',
  years: 'Years',
  year: (year) => String(year),
  summary: (working, holidays, extra) =>
    `${working} working days; ${holidays} holidays and ${extra} worked weekend days are entered.`,
  emptyTitle: (year) => `Nothing is entered for ${year} yet`,
  emptyText: 'The State Council usually announces the holidays in November. Enter them day by day.',
  fill: (year) => `Enter the holidays of ${year}`,
  fillHelp: 'The program knows how this year is arranged and can enter it at once; please check it then.',
  toFill: (year) => `The holidays of ${year} are not entered yet`,
  toFillNote: 'Without them, deadlines of next year are wrong',
  kinds: { holiday: 'Holiday', workday: 'Worked' },
  head: { day: 'Day', kind: 'Kind', name: 'Name' },
  add: 'Add a day',
  changeTitle: (day) => `Change ${day}`,
  day: 'Day',
  kind: 'Holiday or worked',
  name: 'Name',
  nameHint: 'For example: 国庆节',
  save: 'Save',
  change: 'Change',
  remove: 'Delete this day',
  removeHelp: 'Once deleted, the day counts as its day of the week does.',
};
