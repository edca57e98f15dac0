import 'server-only';
import type { Unit } from '@/db/schema/ledgers.values';
import type { FrozenFigure } from '@/db/schema/summaries.values';
import { amountShown } from '@/features/figures/rules';
import type { AnnexEntry, Block, OfficialDocument, Run } from '@/lib/print/official-document';
import { dayOf, formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { partSaid } from '../amounts/rules';
import type { FilledBlock } from '../filled/rules';
import { filledText, fillingOf, officeOf, type SummaryView } from '../queries';
import { snapshotOf } from '../snapshots/queries';

/**
 * A summary as an official document: each figure with a mark that leads to its records in the annex, or the text alone. Always in
 * Chinese, as it is written.
 */
export async function documentOf(
  summary: SummaryView,
  now: Date,
  { annexed }: { annexed: boolean } = { annexed: true },
): Promise<OfficialDocument> {
  const { document: text } = words('zh-CN').summaries;
  const blocks = await filledText(summary);
  const { figures, from, to, takenAt } = summary.snapshot ?? (await snapshotOf(blocks, fillingOf(summary), now));
  const listed = annexed ? figures.filter(({ kind }) => kind !== 'claim') : [];
  const numberOf = new Map(listed.map(({ token }, at) => [token, at + 1]));
  const at = summary.signedAt ?? now;
  const { author, ...signature } = await signatureOf(summary, now);
  const taken = formatInstant('zh-CN', new Date(takenAt));
  return {
    title: summary.title,
    under: '',
    blocks: blocks.map((block) => blockOf(block, numberOf)),
    ...signature,
    annex:
      listed.length === 0
        ? null
        : {
            title: text.annex,
            intro: text.annexIntro(from, to, taken),
            entries: listed.map((figure, place) => entryOf(figure, place + 1, { from, to })),
          },
    language: 'zh-CN',
    madeAt: at,
    author,
  };
}

/** Who signs a summary and when, and the mark of one that nobody signed; `author` is the sub-district. */
export async function signatureOf({ communityId, signedAt }: SummaryView, now: Date) {
  const { subDistrict, community } = await officeOf(communityId);
  return {
    unit: `${subDistrict}${community ?? ''}`,
    day: dayShown(signedAt ?? now),
    draft: signedAt ? '' : words('zh-CN').summaries.view.draftMark,
    author: subDistrict,
  };
}

function blockOf(block: FilledBlock, numberOf: Map<string, number>): Block {
  if (block.kind === 'heading') return block;
  const { document: text } = words('zh-CN').summaries;
  const runs = block.pieces.map((piece): Run => {
    if (piece.kind === 'text') return { text: piece.text };
    if (piece.kind === 'gap') return { text: text.gap(piece.name) };
    const figure = numberOf.get(piece.token);
    return { text: piece.shown, ...(figure ? { figure } : {}) };
  });
  return { kind: 'paragraph', runs };
}

function entryOf(figure: FrozenFigure, number: number, { from, to }: { from: string; to: string }): AnnexEntry {
  const { document: text } = words('zh-CN').summaries;
  const { units } = words('zh-CN').figures;
  const unit = figure.unit as Unit;
  const amountOf = (amount: number) =>
    figure.kind === 'list' ? '' : `${amountShown('zh-CN', amount, unit)}${units[unit]}`;
  return {
    number,
    name: figure.name,
    amount:
      figure.kind === 'list' ? '' : [figure.shown, partSaid('zh-CN', { ...figure, unit })].filter(Boolean).join('，'),
    counted: text.counted(from, to, figure.rows.length + figure.more),
    head: text.head,
    rows: figure.rows.map(({ day, what, amount }) => [day, what, amountOf(amount)]),
    more: figure.more > 0 ? text.more(figure.more) : '',
  };
}

/** 2026年11月28日 */
function dayShown(at: Date): string {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
