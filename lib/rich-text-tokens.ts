/** A piece of HTML as others write it: words, the start or the end of an element, or a remark such as `[if !vml]`. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'start' | 'end'; name: string; attributes: string }
  | { kind: 'remark'; text: string };

const lost = /^(?:style|script|xml|head|title|template|noscript|svg|math|iframe|object)$/;

/**
 * Reads HTML in one pass, however broken it is: each letter is looked at a few times at most. What is in styles, scripts
 * and heads is left out; what is not closed before the end is left out too.
 */
export function* tokensOf(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) yield { kind: 'text', text: html.slice(at, open < 0 ? html.length : open) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) return;
      yield { kind: 'remark', text: html.slice(open + 4, end) };
      at = end + 3;
      continue;
    }
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      yield { kind: 'text', text: '&lt;' };
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open + 1);
    if (end < 0) return;
    const inside = html.slice(open + 1, end);
    at = end + 1;
    const [, slash, name = ''] = /^(\/?)([a-z][\w:-]*)/i.exec(inside) ?? [];
    if (!name) {
      yield { kind: 'remark', text: inside.replace(/^!/, '') };
      continue;
    }
    const known = name.toLowerCase();
    if (!slash && lost.test(known) && !inside.endsWith('/')) {
      const close = lower.indexOf(`</${known}`, at);
      const after = close < 0 ? -1 : html.indexOf('>', close);
      if (after < 0) return;
      at = after + 1;
      continue;
    }
    yield { kind: slash ? 'end' : 'start', name: known, attributes: inside.slice(name.length + (slash ? 1 : 0)) };
  }
}

/** Where a tag ends; a `>` in quotes does not end it. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const letter = html[at];
    if (letter === '>') return at;
    if (letter === '"' || letter === "'") {
      const close = html.indexOf(letter, at + 1);
      if (close < 0) return -1;
      at = close;
    }
    at += 1;
  }
  return -1;
}

/** The value of an attribute, fit to be written between double quotes; empty when it is not there. */
export function attributeOf(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').replaceAll('"', '&quot;');
}
