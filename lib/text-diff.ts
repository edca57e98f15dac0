import { diffArrays } from 'diff';

export type Part = { change: 'same' | 'added' | 'removed'; text: string };

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const segments = (segmenter: Intl.Segmenter, text: string) => Array.from(segmenter.segment(text), (one) => one.segment);

/** Beyond this many changed words two texts are no longer variants of one another: one stands for the other. */
const mostEdits = 600;

/**
 * What changed from one text to another, word by word as Chinese is read and exact to the character: 三楼 to 四楼 marks
 * 三 and 四. Longer than `most` characters, or all different, the whole of one replaces the whole of the other.
 */
export function diffText(before: string, after: string, most = 20_000): Part[] {
  if (before === after) return before ? [{ change: 'same', text: before }] : [];
  const tooLong = before.length + after.length > most * 2;
  const changes = tooLong
    ? undefined
    : diffArrays(segments(words, before), segments(words, after), { maxEditLength: mostEdits });
  if (!changes) return parts(['removed', before], ['added', after]);
  return exact(
    changes.map(({ added, removed, value }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

const parts = (...list: [Part['change'], string][]): Part[] =>
  list.filter(([, text]) => text).map(([change, text]) => ({ change, text }));

/** Collects what was taken away and put in between two unchanged stretches, and marks only the letters that differ. */
function exact(changes: Part[]): Part[] {
  const result: Part[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    for (const part of replaced(removed, added)) push(result, part);
    [removed, added] = ['', ''];
  };
  changes.forEach((part, at) => {
    if (part.change === 'removed') removed += part.text;
    else if (part.change === 'added') added += part.text;
    else if (isIsland(part, changes[at - 1], changes[at + 1])) {
      removed += part.text;
      added += part.text;
    } else {
      settle();
      push(result, part);
    }
  });
  settle();
  return result;
}

// A single 的 or 、 that stayed between two rewritten stretches is chance, and would only break up what is read.
const isIsland = ({ text }: Part, before?: Part, after?: Part) =>
  text.length === 1 && /[的了是在和，、]/.test(text) && rewritten(before) && rewritten(after);
const rewritten = (part: Part | undefined) => part !== undefined && part.change !== 'same' && part.text.length > 1;

function replaced(before: string, after: string): Part[] {
  const [a, b] = [lettersOf(before), lettersOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return parts(
    ['same', a.slice(0, start).join('')],
    ['removed', a.slice(start, a.length - end).join('')],
    ['added', b.slice(start, b.length - end).join('')],
    ['same', a.slice(a.length - end).join('')],
  );
}

// A number or a Latin word is read as one: 19:00 to 19:30 marks 00 and 30.
function lettersOf(text: string): string[] {
  const list: string[] = [];
  for (const letter of segments(letters, text)) {
    if (/[a-z0-9]/i.test(letter) && /[a-z0-9]$/i.test(list.at(-1) ?? '')) list.push((list.pop() ?? '') + letter);
    else list.push(letter);
  }
  return list;
}

function push(result: Part[], part: Part): void {
  const last = result.at(-1);
  if (last?.change === part.change) last.text += part.text;
  else result.push({ ...part });
}
