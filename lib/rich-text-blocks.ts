type BlockKind = 'paragraph' | 'heading' | 'subheading' | 'item' | 'quote' | 'row' | 'picture' | 'caption' | 'rule';
export type Block = { kind: BlockKind; text: string };

const boundaries = new Set(['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'table', 'tr']);
const kinds: Record<string, BlockKind> = {
  figcaption: 'caption',
  li: 'item',
  blockquote: 'quote',
  h2: 'heading',
  h3: 'subheading',
};
const betweenCells = ' ｜ ';

/**
 * A cleaned rich text as a list of blocks in words: what a comparison reads. Where a link leads and what a picture shows
 * are words too, so that a change of them is seen.
 */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let text = '';
  let link = '';
  const flush = (kind: BlockKind) => {
    const said = text.replace(/[^\S\n]+/g, ' ').trim();
    if (said) blocks.push({ kind, text: said });
    text = '';
  };
  const here = (): BlockKind =>
    open.includes('tr') ? 'row' : (kinds[open.findLast((tag) => tag in kinds) ?? ''] ?? 'paragraph');
  for (const [, closing, name = '', attributes = '', words = ''] of html.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g,
  )) {
    if (words) {
      text += decoded(words);
      continue;
    }
    if (name === 'br') text += '\n';
    if (name === 'img') blocks.push({ kind: 'picture', text: attribute(attributes, 'alt') });
    if (name === 'hr') blocks.push({ kind: 'rule', text: '' });
    if (name === 'a') {
      if (closing && link) text += `〔${link}〕`;
      link = closing ? '' : attribute(attributes, 'href');
    }
    if ((name === 'td' || name === 'th') && closing) text += betweenCells;
    if (!boundaries.has(name)) continue;
    // A row of a table is one block, whatever stands in its cells.
    if (here() !== 'row' || name === 'tr') {
      const kind = here();
      if (kind === 'row' && text.endsWith(betweenCells)) text = text.slice(0, -betweenCells.length);
      flush(kind);
    } else if (text && !text.endsWith(betweenCells)) text += ' ';
    if (!closing) open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name));
  }
  flush('paragraph');
  return blocks;
}

const attribute = (attributes: string, name: string) => decoded(attributes.match(`\\s${name}="([^"]*)"`)?.[1] ?? '');

const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
