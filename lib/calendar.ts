import { Solar } from 'lunar-typescript';
import { shanghai } from './time';

/** The lunar day and, on its day, the solar term: 农历十月十四, 小雪. */
export function lunarDay(now: Date): { day: string; term: string } {
  const local = shanghai(now);
  const lunar = Solar.fromYmd(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()).getLunar();
  return { day: `农历${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`, term: lunar.getJieQi() };
}
