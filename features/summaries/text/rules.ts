import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';

/** A piece of a paragraph: text, or a token that is filled from the records. `token` is the piece as it stands in the text. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; token: string; names: string[] }
  | { kind: 'share'; token: string; ledger: string; category: string }
  | { kind: 'places'; token: string; ledger: string; category: string }
  | { kind: 'cases'; token: string; of: string }
  | { kind: 'plans'; token: string }
  | { kind: 'claim'; token: string; text: string; ledgers: string[] };

export type TextBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string } | { kind: 'paragraph'; pieces: Piece[] };

/** The longest text of a summary. */
export const bodyMax = 30_000;

const tokens = /\{([^{}\n]{1,200})\}|\[\[([^[\]\n|]{1,200})\|([^[\]\n|]{1,200})\]\]/g;

/**
 * Reads the text of a summary: `# `, `## ` and `### ` begin headings, every other line is a paragraph. `{name}` is a figure, and
 * `{name+name}` several of one unit; `{share:ledger.category}`, `{places:ledger.category}`, `{cases:events}`, `{cases:honours}` and `{plans}` are what
 * they say; `[[claim|ledger, ledger]]` is a claim with the ledgers that must hold evidence for it.
 */
export function readText(body: string): TextBlock[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, marks, heading] = /^(#{1,3})\s+(.+)$/.exec(line) ?? [];
      if (marks && heading) return { kind: 'heading', level: marks.length as 1 | 2 | 3, text: heading };
      return { kind: 'paragraph', pieces: piecesOf(line) };
    });
}

export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(tokens)) {
    if (match.index > end) pieces.push({ kind: 'text', text: line.slice(end, match.index) });
    pieces.push(pieceOf(match[0], match[1], match[2], match[3]));
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) });
  return pieces;
}

function pieceOf(token: string, inner = '', claim?: string, ledgers = ''): Piece {
  if (claim) return { kind: 'claim', token, text: claim, ledgers: ledgers.split(',').map((name) => name.trim()) };
  const [kind = '', of = ''] = inner.split(':').map((part) => part.trim());
  const [ledger = '', category = ''] = of.split('.');
  if (kind === 'plans') return { kind: 'plans', token };
  if (kind === 'cases') return { kind: 'cases', token, of };
  if (kind === 'share' || kind === 'places') return { kind, token, ledger, category };
  return { kind: 'figure', token, names: inner.split('+').map((name) => name.trim()) };
}

/** Every token is asked of the records when the text is opened. */
export const tokensMost = 300;

/** Why a text cannot be kept: too many tokens, tokens where none is filled, and numbers that belong to somebody. */
export function reasonsNotToKeepText({ title, body }: { title: string; body: string }): Reason[] {
  const blocks = readText(body);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const pieces = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []));
  return withAll([
    hasToken(title) && { code: 'summaryTokenInHeading', field: 'title' },
    headings.some(hasToken) && { code: 'summaryTokenInHeading', field: 'body' },
    pieces.filter(isToken).length > tokensMost && {
      code: 'summaryTooManyTokens',
      field: 'body',
      values: { most: tokensMost },
    },
    ...reasonsOfNumbers({ title, body }, 'numberInSummary'),
  ]);
}

const isToken = ({ kind }: Piece) => kind !== 'text';
const hasToken = (text: string) => piecesOf(text).some(isToken);

/** Whether a token stands for a share, however it is typed. */
export const isShare = (token: string): boolean => piecesOf(token)[0]?.kind === 'share';

/** Whether a token names people, whose consent may end after a text was signed. */
export const isOfPeople = (token: string): boolean => {
  const [piece] = piecesOf(token);
  return piece?.kind === 'cases' && piece.of === 'honours';
};

/** The names of all figures in a text, each once. */
export const figuresIn = (blocks: TextBlock[]): string[] => [
  ...new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.pieces.flatMap((piece) => (piece.kind === 'figure' ? piece.names : [])) : [],
    ),
  ),
];

/**
 * The text of a template with what has no records left out: a part in `<<…>>` stays when every token in it is filled. Headings
 * under which nothing is left go, too.
 */
export function withoutEmpty(body: string, isFilled: (piece: Piece) => boolean): string {
  const kept = body
    .split('\n')
    .map((line) => withoutEmptyParts(line, isFilled))
    .filter((line) => line.trim() !== '');
  return kept.filter((line, at) => !isHeading(line) || hasText(kept, at)).join('\n');
}

const parts = /<<([^<>]+)>>|[^<]+|</g;

/** A sentence may be made of several parts; when its last ones go, what is left ends with a full stop. */
function withoutEmptyParts(line: string, isFilled: (piece: Piece) => boolean): string {
  let [whole, sentence] = ['', ''];
  for (const [part, optional] of line.matchAll(parts)) {
    const text = optional ?? part;
    const stays = optional === undefined || piecesOf(text).every((piece) => piece.kind === 'text' || isFilled(piece));
    if (stays) sentence += text;
    if (!text.endsWith('。')) continue;
    whole += ended(sentence);
    sentence = '';
  }
  return whole + ended(sentence);
}

const ended = (sentence: string) => sentence.replace(/[，、；]$/, '。');

const levelOf = (line: string) => /^(#{1,3})\s/.exec(line.trim())?.[1]?.length ?? 0;
const isHeading = (line: string) => levelOf(line) > 0;

/** Whether a heading has a paragraph before the next heading of its level or above. */
function hasText(lines: string[], at: number): boolean {
  const level = levelOf(lines[at] ?? '');
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => isHeading(line) && levelOf(line) <= level);
  return rest.slice(0, end === -1 ? undefined : end).some((line) => !isHeading(line));
}
