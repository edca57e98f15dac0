import type { Locale } from './locale';

const zone = 'Asia/Shanghai';
const offset = 8 * 3_600_000;
const day = 86_400_000;

const formats = {
  'zh-CN': {
    day: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'long', day: 'numeric' }),
    dayOfYear: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
    weekday: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'long' }),
  },
  en: {
    day: new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long', day: 'numeric' }),
    dayOfYear: new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }),
    weekday: new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }),
  },
} as const;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** 19:00 */
export const formatClock = (at: Date) => clock.format(at);

/** 11月22日 星期日 */
export const formatToday = (locale: Locale, at: Date) =>
  locale === 'en'
    ? `${formats.en.weekday.format(at)}, ${formats.en.day.format(at)}`
    : `${formats['zh-CN'].day.format(at)} ${formats['zh-CN'].weekday.format(at)}`;

/** 11月22日, with the year when it is another one than now's. */
export const formatDay = (locale: Locale, at: Date, now: Date) =>
  (shanghai(at).getUTCFullYear() === shanghai(now).getUTCFullYear()
    ? formats[locale].day
    : formats[locale].dayOfYear
  ).format(at);

/** 2026年11月22日 */
export const formatDate = (locale: Locale, at: Date) => formats[locale].dayOfYear.format(at);

/** 2026年11月22日 星期日 */
export const formatWholeDay = (locale: Locale, at: Date) =>
  locale === 'en'
    ? `${formats.en.weekday.format(at)}, ${formats.en.dayOfYear.format(at)}`
    : `${formats['zh-CN'].dayOfYear.format(at)} ${formats['zh-CN'].weekday.format(at)}`;

/** 2026年11月22日 14:02 */
export const formatInstant = (locale: Locale, at: Date) =>
  `${formats[locale].dayOfYear.format(at)} ${clock.format(at)}`;

/** The instant at which the day after `now` begins in the neighbourhood. */
export const endOfDay = (now: Date) => new Date((Math.floor((now.getTime() + offset) / day) + 1) * day - offset);

/** Reads `2026-11-22 09:30` as the neighbourhood's time. */
export const fromShanghai = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);

/** The day that ends at an instant, as a date field takes it: 2027-06-30. */
export const lastDayOf = (until: Date) =>
  shanghai(new Date(until.getTime() - 1))
    .toISOString()
    .slice(0, 10);

/** A date whose UTC fields read as the neighbourhood's. */
export const shanghai = (at: Date) => new Date(at.getTime() + offset);

/** 2026-11-22, the day of the neighbourhood. */
export const dayOf = (at: Date) => shanghai(at).toISOString().slice(0, 10);
/** The instant of a date whose UTC fields read as the neighbourhood's. */
export const ofShanghai = (wall: Date) => new Date(wall.getTime() - offset);

/** 20261122-140205, for names of files. */
export const stampOf = (at: Date) => shanghai(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');

/** What native fields for a day and a time show: 2026-11-22 and 09:30. */
export function fieldsOf(at: Date): { day: string; time: string } {
  const text = shanghai(at).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** 19:00–20:00; with the day of the end where it is another one than the day of the beginning. */
export function formatSpan(locale: Locale, from: Date, until: Date): string {
  const end = dayOf(from) === dayOf(until) ? '' : `${formats[locale].day.format(until)} `;
  return `${clock.format(from)}–${end}${clock.format(until)}`;
}
