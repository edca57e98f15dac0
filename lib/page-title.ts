import type { Metadata } from 'next';
import { type Words, words } from '@/messages/words';
import type { Locale } from './locale';

/** The title of a page of the desk; nothing there is for search engines. */
export function deskMetadata(locale: Locale, title: (text: Words) => string): Metadata {
  const text = words(locale);
  return { title: `${title(text)} - ${text.desk.title}`, robots: { index: false } };
}
