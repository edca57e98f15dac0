import type { Locale } from '@/lib/locale';
import { checkIn as english } from './en/check-in';
import type { Words } from './words';
import { checkIn as chinese } from './zh-CN/check-in';

/** The words of the page at the door alone, which speaks without a network: it brings both languages along. */
export const checkInWords = (locale: Locale): Words['checkIn'] => (locale === 'en' ? english : chinese);
