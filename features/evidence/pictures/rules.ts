import { type Caption, captionParts } from '@/db/schema/evidence.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** A caption as it stands under its picture: 时间：…；地点：…；人物：… (domain 7.2). */
export function captionSaid(locale: Locale, caption: Caption): string {
  const { parts, said, separator, stop } = words(locale).evidence.pictures;
  return `${captionParts.map((part) => said(parts[part], caption[part])).join(separator)}${stop}`;
}
