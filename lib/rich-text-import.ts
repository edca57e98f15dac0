import { picturePattern } from './rich-text-pictures';
import { attributeOf, tokensOf } from './rich-text-tokens';
import { isMark, isOrdered, linkOf, listLevel, markOf, outlineOf } from './word-marks';

/** The sentence that stands for a picture which does not come along. */
export type ImportWords = { picture: string };

const heading: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' };
const boxes = /^(?:p|div|section|article|header|footer|main|aside|center|pre|dl|dt|dd|caption)$/;
const kept = /^(?:ul|ol|li|blockquote|table|thead|tbody|tr|th|td|figure|figcaption)$/;
// What stands in these needs no paragraph of its own.
const held = new Set(['li', 'figcaption']);

/**
 * Makes plain rich text of what comes from Word or from a WeChat article: their own elements, styles and nested boxes
 * go, what they mean (paragraphs, headings, lists, tables, emphasis) stays, and a picture of another place becomes a
 * sentence. It makes things tidy; `cleanRichText` makes them safe.
 */
export function importRichText(html: string, words: ImportWords): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const writer = new Writer(words);
  for (const token of tokensOf(start >= 0 && end > start ? html.slice(start, end) : html)) {
    if (token.kind === 'text') writer.text(token.text);
    else if (token.kind === 'remark') writer.remark(token.text);
    else writer.element(token.name, token.kind === 'end', token.attributes);
  }
  return writer.finish();
}

class Writer {
  private out = '';
  private line = '';
  private block = '';
  /** The level of the list item of Word's that is being read, and its bullet or number. */
  private level = 0;
  private sign = '';
  private inSign = false;
  private readonly lists: string[] = [];
  private readonly open: string[] = [];
  private readonly marks: string[] = [];
  private readonly words: ImportWords;

  constructor(words: ImportWords) {
    this.words = words;
  }

  text(text: string): void {
    const words = text.replace(/&nbsp;|\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '');
    if (this.inSign) this.sign += words;
    else this.line += words.replace(/\s+/g, ' ');
  }

  /** Word leaves the bullet of a list item between two remarks. */
  remark(text: string): void {
    if (/supportLists/i.test(text)) this.inSign = true;
    else if (/endif/i.test(text)) this.inSign = false;
  }

  element(name: string, closing: boolean, attributes: string): void {
    if (name === 'br') this.line += '<br />';
    else if (name === 'hr') this.put('<hr />');
    else if (name === 'img' || name === 'v:imagedata') this.picture(attributes);
    else if (isMark(name)) this.mark(name, closing, attributes);
    else if (heading[name]) this.begin(closing ? '' : (heading[name] ?? ''));
    else if (boxes.test(name)) this.begin(closing ? '' : outlineOf(attributes), closing ? 0 : listLevel(attributes));
    else if (kept.test(name)) this.keep(name, closing, attributes);
  }

  finish(): string {
    this.put('');
    return this.out;
  }

  private begin(block: string, level = 0): void {
    this.flush();
    this.block = block;
    this.level = level;
  }

  private keep(name: string, closing: boolean, attributes: string): void {
    const spans = /^t[hd]$/.test(name) ? (attributes.match(/\s(?:col|row)span\s*=\s*["']?\d+["']?/gi) ?? []) : [];
    this.put(closing ? `</${name}>` : `<${name}${spans.join('')}>`);
    if (!closing) this.open.push(name);
    else if (this.open.includes(name)) this.open.splice(this.open.lastIndexOf(name));
  }

  /** Something that is no paragraph: what was begun ends before it. */
  private put(markup: string): void {
    this.flush();
    this.out += this.endLists(0) + markup;
  }

  /** Ends a paragraph or an item of Word's; one without words leaves nothing. */
  private flush(): void {
    const ends = this.marks
      .splice(0)
      .filter(Boolean)
      .reverse()
      .map((mark) => `</${mark}>`);
    const line = (this.line + ends.join(''))
      .replace(/^(?:\s|<br \/>)+/, '')
      .replace(/(?:\s|<br \/>)+$/, '')
      .replace(/<(strong|em)>(\s*)<\/\1>/g, '$2')
      .replace(/<\/(strong|em)>(\s*)<\1>/g, '$2');
    const [block, level, list] = [this.block || 'p', this.level, isOrdered(this.sign) ? 'ol' : 'ul'];
    Object.assign(this, { line: '', block: '', level: 0, sign: '', inSign: false });
    if (!line.replace(/<[^>]*>/g, '').trim()) return;
    if (level > 0) this.out += this.item(list, level) + line;
    else if (block === 'p' && held.has(this.open.at(-1) ?? '')) this.out += line;
    else this.out += `${this.endLists(0)}<${block}>${line}</${block}>`;
  }

  /** Begins an item of a list at a level: lists below it end, and those that are missing begin. */
  private item(list: string, level: number): string {
    let markup = this.endLists(level);
    if (this.lists.length === level) markup += '</li><li>';
    while (this.lists.length < level) {
      this.lists.push(list);
      markup += `<${list}><li>`;
    }
    return markup;
  }

  private endLists(level: number): string {
    const ended = this.lists.splice(level).reverse();
    return ended.map((list) => `</li></${list}>`).join('');
  }

  private mark(name: string, closing: boolean, attributes: string): void {
    if (closing) {
      const mark = this.marks.pop();
      if (mark) this.line += `</${mark}>`;
      return;
    }
    const mark = markOf(name, attributes);
    this.marks.push(mark);
    if (mark) this.line += mark === 'a' ? `<a href="${linkOf(attributes)}">` : `<${mark}>`;
  }

  private picture(attributes: string): void {
    if (!picturePattern.test(attributeOf(attributes, 'src'))) {
      this.put(`<p>${this.words.picture}</p>`);
      return;
    }
    const facts = ['src', 'alt', 'width', 'height'].map((name) => ` ${name}="${attributeOf(attributes, name)}"`);
    const image = `<img${facts.join('')} />`;
    this.put(this.open.includes('figure') ? image : `<figure>${image}</figure>`);
  }
}
