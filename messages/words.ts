import type { Locale } from '@/lib/locale';
import { en } from './en/all';
import { zhCN } from './zh-CN/all';

/** Every word of the interface. English has the same shape, so a missing sentence fails the type check. */
export type Words = typeof zhCN;

/** The codes of all sentences that say why something was refused. */
export type ReasonCode = keyof Words['reasons'];

export function words(locale: Locale): Words {
  return locale === 'en' ? en : zhCN;
}
