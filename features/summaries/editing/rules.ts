import { type Piece, piecesOf, readText } from '../text/rules';

type Claim = { type: 'claim'; attrs: { ledgers: string; at: number } };

/** Text, or a token that shows its figure. `at` keeps two claims apart that stand side by side. */
export type Inline =
  | { type: 'text'; text: string; marks?: Claim[] }
  | { type: 'token'; attrs: { token: string; roundly?: boolean }; marks?: Claim[] };

export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: Inline[] };

/** The text of a summary as its editor holds it. */
export type WrittenDocument = { type: 'doc'; content: Block[] };

/** What a token says now, and how where figures are said roundly. One that was not there when the form was made says itself. */
export type Said = { kind: 'figure' | 'list' | 'gap'; shown: string; roundly?: string; name: string };

/** A text as a document: every line a block, an empty one too, so that nothing is lost on the way back. */
export const documentOf = (text: string): WrittenDocument => ({
  type: 'doc',
  content: text.split(/\r\n?|\n/).map(blockOf),
});

/** A document as the text that is posted; headings come with one blank after their marks. */
export const textOf = ({ content }: { content: Block[] }): string => content.map(lineOf).join('\n');

/** A line as `readText` reads it, with the blanks at its ends: a writer may be about to go on after them. */
export function blockOf(line: string): Block {
  const [block] = readText(line);
  if (block?.kind !== 'heading') return filledWith({ type: 'paragraph' }, piecesOf(line).map(inlineOf));
  const text = block.text + line.slice(line.trimEnd().length);
  return { type: 'heading', attrs: { level: block.level }, content: [{ type: 'text', text }] };
}

/** The contents of a block as they are spelled in the text, each for itself. */
export const spelledIn = ({ content = [] }: Block): string[] => content.map(spelled);

// A heading that is not written yet would be read as a paragraph of its marks.
function lineOf(block: Block): string {
  const text = spelledIn(block).join('');
  if (block.type === 'paragraph') return text;
  return text.trim() === '' ? '' : `${'#'.repeat(block.attrs.level)} ${text}`;
}

/** How a block is read from the text, where that is not how it stands: what was typed may have become a token or a heading. */
export function readAgain(block: Block): Block | undefined {
  const line = lineOf(block);
  if (line.trim() === '') return undefined;
  const read = blockOf(line);
  return isSame(block, read) ? undefined : read;
}

const isSame = (one: Block, other: Block): boolean => shapeOf(one) === shapeOf(other);
const shapeOf = (block: Block) =>
  JSON.stringify([block.type === 'heading' && block.attrs.level, block.content?.map(kindOf), spelledIn(block)]);
const kindOf = ({ type, marks }: Inline) => (type === 'text' && marks?.length ? 'claim' : type);

const filledWith = (block: Block, content: Inline[]): Block => (content.length > 0 ? { ...block, content } : block);

function inlineOf(piece: Piece, at: number): Inline {
  if (piece.kind === 'text') return { type: 'text', text: piece.text };
  if (piece.kind !== 'claim') return { type: 'token', attrs: { token: piece.token } };
  return { type: 'text', text: piece.text, marks: [{ type: 'claim', attrs: { ledgers: ledgersOf(piece.token), at } }] };
}

function spelled(inline: Inline): string {
  if (inline.type === 'token') return inline.attrs.token;
  const text = inline.text.replaceAll('\n', ' ');
  const ledgers = inline.marks?.[0]?.attrs.ledgers;
  return ledgers === undefined ? text : claimSpelled(text, ledgers);
}

/** A claim cannot say what ends it, nor go on for ever: those marks stand between claims. */
const claimSpelled = (text: string, ledgers: string): string =>
  text.replace(/[^[\]|]{1,200}/g, (said) => `[[${said}|${ledgers}]]`);

/** Whether this is spelled as one token that a figure or a list can stand for. */
export function isToken(spelling: string): boolean {
  const [piece, ...more] = piecesOf(spelling);
  return more.length === 0 && piece !== undefined && piece.kind !== 'text' && piece.kind !== 'claim';
}

/** The ledgers of a claim as they are spelled in it. */
export const ledgersOf = (claim: string): string => claim.slice(claim.indexOf('|') + 1, -2);

/** Whether these can be the ledgers of a claim. */
export const isClaimed = (ledgers: string): boolean => piecesOf(`[[-|${ledgers}]]`)[0]?.kind === 'claim';
