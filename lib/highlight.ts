import { foldText, wordsOf } from '@/db/search-tokens';

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

/** A text cut into pieces with the words of a question marked, also where it is written in other forms. */
export function highlight(text: string, question: string): Piece[] {
  const hits = hitsIn(text, question);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [start, end] of hits) {
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** The part of a text around the first hit, about `length` characters long; the beginning when nothing is hit. */
export function excerpt(text: string, question: string, length = 90): string {
  const [first] = hitsIn(text, question);
  const start = Math.max(0, Math.min((first?.[0] ?? 0) - Math.floor(length / 4), text.length - length));
  const end = Math.min(text.length, start + length);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

// Where the words stand, in order and without overlaps.
function hitsIn(text: string, question: string): [number, number][] {
  const { text: folded, origin } = foldText(text);
  const found: [number, number][] = [];
  for (const word of wordsOf(question)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([origin[at] ?? 0, origin[at + word.length] ?? text.length]);
    }
  }
  const hits: [number, number][] = [];
  for (const [start, end] of found.sort(([a], [b]) => a - b)) {
    const last = hits.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else hits.push([start, end]);
  }
  return hits;
}
