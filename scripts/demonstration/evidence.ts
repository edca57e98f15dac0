/**
 * What the demonstration's community has collected for an invented test system: some indicators complete, some not, some empty. It
 * is found again by its title, so that an interrupted start goes on where it stopped.
 */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { indicatorEditions } from '@/db/schema/evidence';
import { type SeedIndicator, seedEdition, seedIndicators } from '@/db/seed/evidence';
import { makeEdition } from '@/features/evidence/imports/mutations';
import { named } from '@/features/evidence/imports/queries';
import { type Line, treeOf } from '@/features/evidence/imports/rules';
import { saveStatement, tagRecords } from '@/features/evidence/mutations';
import { addPicture } from '@/features/evidence/pictures/mutations';
import { listAtHand, listPictures } from '@/features/evidence/pictures/queries';
import { getIndicator, getTree, type Indicator } from '@/features/evidence/queries';
import { listOffered } from '@/features/evidence/subjects/queries';
import { askedOf, monthsOf, type Ref, type Wanted, wantedOf } from '@/features/evidence/subjects/rules';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type Desk, officeOf } from './office';

const imported = fromShanghai('2026-10-12 09:20');
const collected = fromShanghai('2026-11-18 15:30');
/** Indicators for which nobody has begun, and those for which a piece is left out. */
const empty = ['Ⅱ-3', 'Ⅲ-3', 'Ⅴ-3', 'Ⅵ-2'];
const short = ['Ⅰ-3', 'Ⅱ-1', 'Ⅳ-2'];

/** Plays what of the evidence was not played before. */
export async function playEvidence(): Promise<void> {
  const { head, desks } = await officeOf();
  const desk = desks.get('qingfengli');
  if (!desk) throw new Error('The demonstration has no community qingfengli.');
  const { title } = seedEdition;
  const [there] = await db.select().from(indicatorEditions).where(eq(indicatorEditions.title, title));
  const { branches, reasons } = treeOf(seedIndicators.map(lineOf), named, Number);
  if (reasons.flat().length > 0) throw new Error(`The invented test system is wrong: ${JSON.stringify(reasons)}`);
  const editionId = there?.id ?? (await makeEdition(head, seedEdition, branches, imported));
  const tree = await getTree(desk.editor, editionId, desk.communityId);
  for (const { indicator, leaf } of tree?.rows ?? []) {
    if (leaf && !empty.includes(indicator.code)) await collect(desk, indicator);
  }
}

const lineOf = ({ code, parent = '', text, method = 'material', owner = '', ...asked }: SeedIndicator): Line => ({
  ...{ code, parent, text, method, owner, ledgers: asked.ledgers ?? [] },
  needs: {
    document: asked.document ?? 0,
    process: asked.process ?? 0,
    report: asked.report ?? 0,
    picture: asked.picture ?? 0,
    statement: asked.statement ?? false,
  },
  figure: asked.figure?.[0] ?? '',
  least: asked.figure?.[1] ?? null,
});

async function collect(
  { editor, communityId }: Desk,
  { id: indicatorId, code, ledgers, needs }: Indicator,
): Promise<void> {
  const there = await getIndicator(editor, indicatorId, communityId);
  const at = { indicatorId, communityId };
  const left = short.includes(code) ? 1 : 0;
  const about = seedIndicators.find((one) => one.code === code)?.about ?? '';
  const ofs = {
    document: [wantedOf('documents')],
    process: ledgers.map(wantedOf),
    report: [wantedOf('announcement')],
  };
  for (const kind of ['document', 'process', 'report'] as const) {
    if (there?.tags.some((tag) => tag.kind === kind)) continue;
    const wanted = Math.max(0, needs[kind] - left);
    if (wanted === 0) continue;
    const records = await found(editor, {
      ofs: ofs[kind],
      ...at,
      about: kind === 'process' ? '' : about,
      wanted,
    });
    if (records.length > 0) await tagRecords(editor, { ...at, kind, records }, collected);
  }
  await addPictures({ editor, communityId }, indicatorId, needs.picture);
  if (needs.statement && left === 0 && !there?.leaf?.statement) {
    await saveStatement(editor, { ...at, version: 0, conclusion: 'met', statement }, collected);
  }
}

const whole = { from: seedEdition.fromDay, to: '2026-11-17' };

type Sought = { ofs: Wanted[]; indicatorId: string; communityId: string; about: string; wanted: number };

/** The latest records whose titles say what is looked for, month by month. */
async function found(editor: Viewer, { ofs, about, wanted, ...at }: Sought): Promise<Ref[]> {
  const fitting: Ref[] = [];
  for (const month of monthsOf(whole)) {
    const { period } = askedOf({ month }, [], whole);
    for (const of of ofs) {
      const offered = await listOffered(editor, { of, ...at, period });
      fitting.push(...offered.filter(({ title }) => title.includes(about)).map(({ type, id }) => ({ type, id })));
    }
    if (fitting.length >= wanted) break;
  }
  return fitting.slice(0, wanted);
}

const statement = [
  '青枫里社区把这项工作列入年度实施方案，明确一名委员负责，年初排计划、每月一调度、年底有总结。',
  '一年来按计划开展，每次都有方案、有签到、有图片、有小结，居民参与面逐步扩大；场地、经费和志愿者都有保障。',
  '做法上坚持请身边人讲身边事，活动后回访听意见，下一次接着改。',
].join('\n');

type By = Pick<Desk, 'editor' | 'communityId'>;

async function addPictures({ editor, communityId }: By, indicatorId: string, wanted: number): Promise<void> {
  const view = await getIndicator(editor, indicatorId, communityId);
  const tags = view?.tags ?? [];
  const used = new Set<string>();
  if (view && (await listPictures({ editionId: view.edition.id, communityId, indicatorId })).length > 0) return;
  for (const { mediaId, place, subject } of await listAtHand(tags)) {
    if (used.size >= wanted || used.has(mediaId)) continue;
    used.add(mediaId);
    const caption = {
      ...{ time: subject.day, place: place || '青枫里社区', people: '社区工作人员、志愿者和居民' },
      ...{ topic: subject.title, background: '创建文明社区', reason: '居民有需要，列入年度计划' },
    };
    await addPicture(editor, { indicatorId, communityId, mediaId, caption, sent: true }, collected);
  }
}
