import 'server-only';
import { write } from '@/db/client';
import { record } from '@/db/record';
import type { Box } from '@/db/schema/ledgers.values';
import { exportList } from '@/features/audit/exports/mutations';
import { exportNamed } from '@/features/ledgers/exports/sheets';
import { nameIn } from '@/features/ledgers/rules';
import { isShown, pictureWidths } from '@/features/media/rules';
import { readMediaFile } from '@/lib/media-files';
import { print } from '@/lib/print/thread';
import { refuse } from '@/lib/rule-broken';
import { writeSheet } from '@/lib/spreadsheets/sheet';
import { type FileInZip, safeName, zipOf } from '@/lib/zip-files';
import { words } from '@/messages/words';
import { type IndexRow, indexSheet } from '../packages/sheets';
import { type Asked, type BoxPicture, listBoxes, listBoxPictures } from './queries';

const mostPictures = 2_000;
const text = words('zh-CN').evidence;

/**
 * A box as one ZIP: its ledgers as Excel, its pictures, and an index. Each list that goes out is recorded, and the box itself; the
 * pictures are made while they are fetched.
 */
export async function packBox(asked: Asked, box: Box, now: Date) {
  const view = (await listBoxes(asked)).find((one) => one.box === box);
  if (!view || view.kept.length === 0) return refuse('gone');
  const { viewer, place, period } = asked;
  const index: IndexRow[] = [];
  const files = await ledgerFiles(asked, view.kept, now, index);
  const communityId = place.scope.communityId;
  const subject = { type: 'list', id: `box-${box}` };
  await write(viewer, (tx) => record(tx, 'evidence.packed', subject, { communityId, from: period.from }), now);
  const pictures = await listBoxPictures(asked, box, mostPictures);
  const { figures } = words('zh-CN');
  const whole = place.community?.name ?? figures.everywhere;
  const name = safeName(text.packing.file(figures.groups[`box-${box}`], `${whole} ${period.from.slice(0, 4)}`));
  return { name: `${name}.zip`, content: zipOf(boxFiles(files, pictures, now, index), now) };
}

async function ledgerFiles(
  asked: Asked,
  kept: Awaited<ReturnType<typeof listBoxes>>[number]['kept'],
  now: Date,
  index: IndexRow[],
) {
  const { viewer, place, period } = asked;
  const community = place.community?.slug;
  const files: FileInZip[] = [];
  for (const { ledger, entries } of kept) {
    const name = `ledger-${ledger.name}`;
    const found = exportNamed(name);
    if (!found || entries === 0) continue;
    const posted = { ...period, ...(community ? { community } : {}) };
    const { content } = await exportList(viewer, { name, ...found, posted }, 'zh-CN', now);
    const title = nameIn('zh-CN', ledger.title);
    const path = safeName(`${files.length + 1} ${title}.xlsx`);
    index.push({ what: `${title}（${entries}）`, path });
    files.push({ path, content });
  }
  return files;
}

async function* boxFiles(
  files: FileInZip[],
  pictures: BoxPicture[],
  now: Date,
  index: IndexRow[],
): AsyncGenerator<FileInZip> {
  yield* files;
  for (const [at, { picture, day, place, title, caption }] of pictures.entries()) {
    const original = isShown(picture.consent, now)
      ? await readMediaFile(`${picture.hash}-${pictureWidths.at(-1)}.webp`)
      : null;
    const what = [title, place, caption].filter(Boolean).join('，');
    if (!original) {
      index.push({ what: `${what}（${text.packing.withheld}）`, day });
      continue;
    }
    const path = `${text.packing.pictures}/${safeName(`${day} ${at + 1} ${title}`, 60)}.jpg`;
    index.push({ what, day, path });
    yield { path, content: await print('photographOf', original) };
  }
  async function* pages() {
    yield index;
  }
  yield { path: `${text.packing.index}.xlsx`, content: await writeSheet(indexSheet, 'zh-CN', pages()) };
}
