import { diffArrays } from 'diff';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { type Block, blocksOf } from '@/lib/rich-text-blocks';
import type { Reason } from '@/lib/rule-broken';
import { diffText, type Part } from '@/lib/text-diff';
import type { Viewer } from '@/lib/viewer';
import { mayEdit } from '../rules';

export type Words = { title: string; summary: string; body: string };

/** Beyond this many characters a text is compared by paragraphs alone. */
export const mostCompared = 20_000;
const mostBlocksChanged = 600;

/** One paragraph, heading, item, row or picture of a comparison, with what changed inside it. */
export type ComparedBlock = { kind: Block['kind']; change: 'same' | 'added' | 'removed' | 'changed'; parts: Part[] };

export type Comparison = {
  title: Part[];
  summary: Part[];
  body: ComparedBlock[];
  /** Nothing differs in words, or only marks such as bold do. */
  same: 'all' | 'words' | 'no';
  /** Too long or too different to be compared inside paragraphs. */
  coarse: boolean;
};

/** What changed from one version to another. */
export function compareVersions(before: Words, after: Words): Comparison {
  const [title, summary] = [diffText(before.title, after.title), diffText(before.summary, after.summary)];
  const [old, young] = [blocksOf(before.body), blocksOf(after.body)];
  const length = Math.max(lengthOf(old), lengthOf(young));
  const changes = diffArrays(old, young, { comparator: equal, maxEditLength: mostBlocksChanged });
  const coarse = length > mostCompared || !changes;
  const body: ComparedBlock[] = [];
  let removed: Block[] = [];
  for (const change of changes ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: young },
  ]) {
    if (change.removed) removed = change.value;
    else if (change.added) {
      body.push(...replacedBlocks(removed, change.value, coarse));
      removed = [];
    } else {
      body.push(...removed.map((block) => whole('removed', block)));
      removed = [];
      body.push(...change.value.map((block) => whole('same', block)));
    }
  }
  body.push(...removed.map((block) => whole('removed', block)));
  const unchanged = [...title, ...summary, ...body].every(({ change }) => change === 'same');
  return { title, summary, body, coarse, same: !unchanged ? 'no' : before.body === after.body ? 'all' : 'words' };
}

const equal = (a: Block, b: Block) => a.kind === b.kind && a.text === b.text;
const lengthOf = (blocks: Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
const whole = (change: 'same' | 'added' | 'removed', { kind, text }: Block): ComparedBlock => ({
  kind,
  change,
  parts: [{ change, text }],
});

/** A run of paragraphs that took the place of another: each is set beside the one it was made from, in their order. */
function replacedBlocks(old: Block[], young: Block[], coarse: boolean): ComparedBlock[] {
  const result: ComparedBlock[] = [];
  let next = 0;
  for (const block of young) {
    const found = coarse ? -1 : old.findIndex((one, at) => at >= next && at < next + 8 && isVariant(one, block));
    if (found < 0) {
      result.push(whole('added', block));
      continue;
    }
    result.push(...old.slice(next, found).map((one) => whole('removed', one)));
    const parts = diffText(old[found]?.text ?? '', block.text);
    result.push({ kind: block.kind, change: 'changed', parts });
    next = found + 1;
  }
  return [...result, ...old.slice(next).map((one) => whole('removed', one))];
}

/** Two paragraphs of which at least a third of the pairs of letters agree. */
function isVariant(a: Block, b: Block): boolean {
  if (a.kind === 'picture' || b.kind === 'picture') return a.kind === b.kind;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  if (pairs.size === 0 || others.size === 0) return a.text.slice(0, 1) === b.text.slice(0, 1);
  let common = 0;
  for (const pair of pairs) if (others.has(pair)) common += 1;
  return (2 * common) / (pairs.size + others.size) > 1 / 3;
}

const knownPairs = new WeakMap<Block, Set<string>>();

function pairsOf(block: Block): Set<string> {
  const { text } = block;
  const pairs = knownPairs.get(block) ?? new Set(Array.from(text.slice(1), (_, at) => text.slice(at, at + 2)));
  knownPairs.set(block, pairs);
  return pairs;
}

type Restored = { status: AnnouncementStatus; communityId: string | null } & Words;

/** Why a version cannot take the place of the text that stands; the rules of saving and correcting come on top. */
export function reasonsNotToRestore(viewer: Viewer, text: Restored, version: Words): Reason[] {
  if (!mayEdit(viewer, text)) return [{ code: 'notYours' }];
  const isSame = text.title === version.title && text.summary === version.summary && text.body === version.body;
  return isSame ? [{ code: 'sameAsNow' }] : [];
}
