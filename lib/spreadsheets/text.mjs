/**
 * Lists that are saved as text, with commas or tabs between their cells: by Excel and WPS, whose Chinese editions write GB18030,
 * and by other systems, which write UTF-8. Only the worker reads them, since a list may be long.
 */
import { Refused } from './refused.mjs';

/** The rows of such a list; null where a cell is empty. */
export function rowsOfText(content, limits) {
  const text = decoded(content);
  // No table has one cell alone, and no text holds what a picture or a program does.
  const delimiter = delimiterOf(text);
  if (!delimiter || /[^\P{Cc}\t\r\n]/u.test(text)) throw new Refused('sheetUnreadable');
  const rows = [[]];
  let cells = 0;
  for (let at = 0; at < text.length; ) {
    const { value, end } = cellAt(text, at, delimiter);
    rows.at(-1).push(value === '' ? null : value);
    cells += 1;
    if (cells > limits.cells) throw new Refused('sheetTooLarge');
    if (text[end] === delimiter) at = end + 1;
    else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
      rows.push([]);
    }
  }
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return rows;
}

function decoded(content) {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(content);
  }
}

function delimiterOf(text) {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const [tabs, commas] = [first.split('\t').length, first.split(',').length];
  if (tabs === 1 && commas === 1) return null;
  return tabs > commas ? '\t' : ',';
}

/** The cell that begins at a place, and where its delimiter or the end of its line is. */
function cellAt(text, at, delimiter) {
  if (text[at] !== '"') return plainCell(text, at, delimiter);
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new Refused('sheetUnreadable');
    value += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') {
      // What stands behind the quotes belongs to the cell, as Excel reads it.
      const rest = plainCell(text, from, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    from += 1;
  }
}

const ends = { ',': /[,\r\n]/g, '\t': /[\t\r\n]/g };

function plainCell(text, at, delimiter) {
  const end = ends[delimiter];
  end.lastIndex = at;
  const found = end.exec(text)?.index ?? text.length;
  return { value: text.slice(at, found), end: found };
}
