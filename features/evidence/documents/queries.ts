import 'server-only';
import { officeOf } from '@/features/summaries/queries';
import type { Block, OfficialDocument, Run } from '@/lib/print/official-document';
import { dayOf } from '@/lib/time';
import { words } from '@/messages/words';
import type { Leaf } from '../leaves/queries';
import type { Edition, Indicator } from '../queries';
import { kindSaid, partSaid, titleSaid } from '../spelled/queries';
import type { Tag } from '../tags/queries';

export type Formed = { edition: Edition; indicator: Indicator; leaf: Leaf; tags: Tag[] };

const text = words('zh-CN').evidence;
const heading = (words: string): Block => ({ kind: 'heading', level: 1, text: words });
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
const plain = (words: string) => paragraph({ text: words });

/** The form of an indicator (测评材料提交表): what it asks for, the statement, and its records with the proving lines in red. */
export async function formOf({ edition, indicator, leaf, tags }: Formed, communityId: string | null, now: Date) {
  const { packing } = text;
  const missing = leaf.parts.filter(({ had, need }) => had < need).map((part) => partSaid('zh-CN', indicator, part));
  const said = missing.map(({ name, missing: amount }) => `${name} ${amount}`).join('、');
  return documentOf(packing.form, communityId, now, [
    plain(packing.ofEdition(edition.title, edition.fromDay, edition.toDay)),
    heading(packing.basis),
    plain(`${indicator.code} ${indicator.text}`),
    plain(packing.method(text.methods[indicator.method], indicator.owner)),
    ...leaf.parts
      .map((part) => partSaid('zh-CN', indicator, part))
      .map(({ name, had, need }) => plain(packing.part(name, need, had))),
    plain(`${packing.missing(said || packing.nothing)}${leaf.kept ? packing.atClosing : ''}`),
    heading(packing.statement),
    ...(leaf.statement ? [plain(packing.conclusion(text.conclusions[leaf.statement.conclusion]))] : []),
    ...statementBlocks(leaf),
    heading(packing.materials),
    ...materialBlocks(tags),
  ]);
}

/** The statement of an indicator as a document of its own. */
export const statementOf = ({ indicator, leaf }: Formed, communityId: string | null, now: Date) =>
  documentOf(`${indicator.code} ${text.statement.text}`, communityId, now, [
    plain(indicator.text),
    ...statementBlocks(leaf),
  ]);

function statementBlocks({ statement }: Leaf): Block[] {
  const lines = (statement?.statement ?? '').split(/\n+/).filter((line) => line.trim());
  return lines.length > 0 ? lines.map(plain) : [plain(text.packing.noStatement)];
}

function materialBlocks(tags: Tag[]): Block[] {
  const { packing, kinds } = text;
  const standing = tags.flatMap(({ counts, subject, ...tag }) => (counts && subject ? [{ ...tag, subject }] : []));
  const blocks = standing.map(({ subject, kind, proves }, at) => {
    const named = packing.material(kinds[kind], kindSaid('zh-CN', subject), titleSaid('zh-CN', subject), subject.day);
    const proof = proves ? [{ text: packing.proves }, { text: proves, proves: true as const }] : [];
    return paragraph({ text: `${at + 1}. ${named}` }, ...proof);
  });
  return blocks.length > 0 ? blocks : [plain(packing.noMaterials)];
}

/** A document of a place in the official layout; always in Chinese, as it is handed in. */
export async function documentOf(
  title: string,
  communityId: string | null,
  at: Date,
  blocks: Block[],
): Promise<OfficialDocument> {
  const { subDistrict, community } = await officeOf(communityId);
  const [year, month, day] = dayOf(at).split('-').map(Number);
  return {
    ...{ title, under: '', blocks, draft: '', annex: null, language: 'zh-CN', madeAt: at, author: subDistrict },
    unit: `${subDistrict}${community ?? ''}`,
    day: `${year}年${month}月${day}日`,
  };
}
