import 'server-only';
import { write } from '@/db/client';
import { record } from '@/db/record';
import type { Box } from '@/db/schema/ledgers.values';
import { may } from '@/features/accounts/rules';
import { exportList } from '@/features/audit/exports/mutations';
import { exportNamed } from '@/features/ledgers/exports/sheets';
import { nameIn } from '@/features/ledgers/rules';
import { documentOf } from '@/features/summaries/documents/queries';
import { getSummary } from '@/features/summaries/queries';
import { print } from '@/lib/print/thread';
import { RuleBroken, refuse } from '@/lib/rule-broken';
import { writeSheet } from '@/lib/spreadsheets/sheet';
import { type FileInZip, safeName, zipOf } from '@/lib/zip-files';
import { words } from '@/messages/words';
import { boxIndexSheet, type IndexRow } from '../packages/sheets';
import { photographFor } from '../photographs/queries';
import { type Asked, type BoxPicture, type BoxView, listBoxes, listBoxPictures } from './queries';
import { monthsIn } from './rules';

const mostPictures = 2_000;
/** Kilobytes of a picture in an archive. */
const pictureKilobytes = 2_048;
/** Longer lists are cut into their months. */
const mostRows = 10_000;
const text = words('zh-CN').evidence;

/**
 * A box as one ZIP: its ledgers as Excel, its pictures, and an index. That it is handed out is recorded first, and each list as it
 * is made; the files are made while they are fetched, so that a year of them never stands in memory.
 */
export async function packBox(asked: Asked, box: Box, now: Date) {
  const { viewer, place, period } = asked;
  const { communityId } = place.scope;
  if (!may(viewer, 'evidence.read', communityId)) return refuse('notYours');
  const view = (await listBoxes(asked)).find((one) => one.box === box);
  if (!view || view.entries === 0) return refuse('gone');
  const subject = { type: 'list', id: `box-${box}` };
  await write(viewer, (tx) => record(tx, 'evidence.packed', subject, { communityId, from: period.from }), now);
  const { figures } = words('zh-CN');
  const whole = place.community?.name ?? figures.everywhere;
  const name = safeName(text.packing.file(figures.groups[`box-${box}`], `${whole} ${period.from.slice(0, 4)}`));
  return { name: `${name}.zip`, content: zipOf(boxFiles(asked, view, now), now) };
}

async function* boxFiles(asked: Asked, view: BoxView, now: Date): AsyncGenerator<FileInZip> {
  const index: IndexRow[] = [];
  yield* ledgerFiles(asked, view.kept, now, index);
  yield* summaryFiles(asked, view, now, index);
  yield* pictureFiles(await listBoxPictures(asked, view.box, mostPictures), now, index);
  if (view.pictures > mostPictures) index.push({ what: text.packing.tooMany(view.pictures - mostPictures) });
  async function* pages() {
    yield index;
  }
  yield { path: `${text.packing.index}.xlsx`, content: await writeSheet(boxIndexSheet, 'zh-CN', pages()) };
}

async function* ledgerFiles(
  { viewer, place, period }: Asked,
  kept: BoxView['kept'],
  now: Date,
  index: IndexRow[],
): AsyncGenerator<FileInZip> {
  const community = place.community ? { community: place.community.slug } : {};
  for (const [at, { ledger, entries }] of kept.filter((one) => one.entries > 0).entries()) {
    const name = `ledger-${ledger.name}`;
    const found = exportNamed(name);
    if (!found) continue;
    for (const part of entries > mostRows ? monthsIn(period) : [period]) {
      const month = part === period ? '' : ` ${part.from.slice(0, 7)}`;
      const title = `${nameIn('zh-CN', ledger.title)}${month}`;
      const posted = { ...part, ...community };
      const file = await exportList(viewer, { name, ...found, posted }, 'zh-CN', now).catch(tooLongOrThrow);
      const path = safeName(`${at + 1} ${title}.xlsx`);
      index.push(file ? { what: title, path } : { what: `${title}（${text.packing.listTooLong}）` });
      if (file) yield { path, content: file.content };
    }
  }
}

async function* summaryFiles(
  { viewer }: Asked,
  { summaries }: BoxView,
  now: Date,
  index: IndexRow[],
): AsyncGenerator<FileInZip> {
  for (const [at, { id, title, day }] of summaries.entries()) {
    const summary = await getSummary(viewer, id);
    if (!summary) continue;
    const path = `${text.packing.originals}/${safeName(`${at + 1} ${title}`, 60)}.docx`;
    index.push({ what: title, day, path });
    yield { path, content: await print('officialDocument', await documentOf(summary, now)) };
  }
}

function tooLongOrThrow(error: unknown): null {
  if (error instanceof RuleBroken && error.reasons.some(({ code }) => code === 'listTooLong')) return null;
  throw error;
}

async function* pictureFiles(pictures: BoxPicture[], now: Date, index: IndexRow[]): AsyncGenerator<FileInZip> {
  for (const [at, { picture, day, place, title, caption }] of pictures.entries()) {
    const photograph = await photographFor(picture, now, pictureKilobytes);
    if (typeof photograph === 'string') {
      // Who is on it is not said where they are not shown.
      index.push({ what: `${title}（${text.packing[photograph]}）`, day });
      continue;
    }
    const path = `${text.packing.pictures}/${safeName(`${at + 1} ${day} ${title}`, 60)}.jpg`;
    index.push({ what: [title, place, caption].filter(Boolean).join('，'), day, path });
    yield { path, content: photograph };
  }
}
