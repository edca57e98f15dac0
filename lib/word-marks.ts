/** How Word and WeChat say what they mean: in styles and classes rather than in elements. */
import { attributeOf } from './rich-text-tokens';

const marks: Record<string, string> = { b: 'strong', strong: 'strong', i: 'em', em: 'em' };

/** Elements inside a line. */
export const isMark = (name: string) => name === 'a' || name === 'span' || name in marks;

/** What an element inside a line stands for: a link, emphasis, or nothing. */
export function markOf(name: string, attributes: string): string {
  if (name === 'a') return linkOf(attributes) ? 'a' : '';
  const style = attributeOf(attributes, 'style');
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  return marks[name] ?? (/font-style\s*:\s*italic/i.test(style) ? 'em' : '');
}

/** Where a link leads, if it is a place to which links may lead. */
export function linkOf(attributes: string): string {
  const href = attributeOf(attributes, 'href').trim();
  return /^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(href) ? href : '';
}

/** The heading that a paragraph is by its style, if it is one. */
export function outlineOf(attributes: string): string {
  if (/\bMsoTitle\b/.test(attributeOf(attributes, 'class'))) return 'h2';
  const level = /mso-outline-level\s*:\s*([1-6])/i.exec(attributeOf(attributes, 'style'))?.[1];
  return level ? (level === '1' ? 'h2' : 'h3') : '';
}

/** The level of the list to which a paragraph belongs by its style; 0 when it belongs to none. */
export function listLevel(attributes: string): number {
  const style = attributeOf(attributes, 'style');
  return /mso-list\s*:\s*(?!none)/i.test(style) ? Number(/level([1-9])/i.exec(style)?.[1] ?? 1) : 0;
}

/** Whether the sign before a list item is a number. */
export const isOrdered = (sign: string) => /^[(（]?[\da-zA-Z一二三四五六七八九十]{1,4}[.．)）、]/.test(sign.trim());
