import 'server-only';
import { print } from '@/lib/print/thread';
import { RuleBroken } from '@/lib/rule-broken';
import { writeSheet } from '@/lib/spreadsheets/sheet';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type FileInZip, safeName } from '@/lib/zip-files';
import { words } from '@/messages/words';
import { type Formed, formOf, statementOf } from '../documents/queries';
import { groupedBy, ofIndicator } from '../leaves/queries';
import { originalOf } from '../originals/queries';
import { photographFor } from '../photographs/queries';
import { type EvidencePicture, listPictures } from '../pictures/queries';
import { captionSaid } from '../pictures/rules';
import type { Edition, TreeRow } from '../queries';
import { kindSaid, partSaid, titleSaid } from '../spelled/queries';
import { listTags } from '../tags/queries';
import { type IndexRow, indexSheet } from './sheets';

const text = words('zh-CN').evidence;
const { packing } = text;

type Packed = { viewer: Viewer; edition: Edition; rows: TreeRow[]; communityId: string | null; now: Date };

/**
 * The files of a package, one after another: a folder for each smallest item with its form, its statement, its pictures with their
 * captions and the originals of its records; last the index, which says what is missing.
 */
export async function* filesOf({ viewer, edition, rows, communityId, now }: Packed): AsyncGenerator<FileInZip> {
  const [tags, pictures] = await Promise.all([
    listTags({ edition, communityId }),
    listPictures({ editionId: edition.id, communityId }),
  ]);
  const [tagsOf, picturesOf] = [groupedBy(tags, ofIndicator), groupedBy(pictures, ofIndicator)];
  const index: IndexRow[] = [];
  let folders = 0;
  for (const { indicator, leaf } of rows) {
    if (!leaf) {
      index.push({ code: indicator.code, text: indicator.text });
      continue;
    }
    const { code } = indicator;
    const start = index.length;
    const formed = { edition, indicator, leaf, tags: tagsOf.get(indicator.id) ?? [] };
    folders += 1;
    // By its number no two are the same, whatever Windows makes of their names.
    const folder = safeName(`${String(folders).padStart(3, '0')} ${indicator.code} ${indicator.text}`, 44);
    const missing = leaf.parts.filter(({ had, need }) => had < need).map((part) => partSaid('zh-CN', indicator, part));
    index.push({
      text: indicator.text,
      light: `${text.lights[leaf.light]}${leaf.kept ? packing.atClosing : ''}`,
      missing: missing.map(({ name, missing: amount }) => `${name} ${amount}`).join('、') || packing.nothing,
      what: packing.form,
      path: `${folder}/${packing.form}.docx`,
    });
    yield {
      path: `${folder}/${packing.form}.docx`,
      content: await print('officialDocument', await formOf(formed, communityId, now)),
    };
    yield* statementFiles(formed, { folder, communityId, now, index });
    yield* pictureFiles(picturesOf.get(indicator.id) ?? [], {
      title: `${indicator.code} ${indicator.text}`,
      folder,
      edition,
      now,
      index,
    });
    yield* recordFiles(viewer, formed, { folder, now, index });
    // Each row says of which indicator it is, so that the index can be filtered.
    for (const row of index.slice(start)) row.code = code;
  }
  yield { path: `${packing.index}.xlsx`, content: await indexFile(index) };
}

async function indexFile(index: IndexRow[]): Promise<Uint8Array> {
  async function* pages() {
    yield index;
  }
  return writeSheet(indexSheet, 'zh-CN', pages());
}

type Into = { folder: string; now: Date; index: IndexRow[] };

async function* statementFiles(
  formed: Formed,
  { folder, communityId, now, index }: Into & { communityId: string | null },
) {
  if (!formed.leaf.statement?.statement.trim()) return;
  const path = `${folder}/${text.statement.text}.docx`;
  index.push({ what: text.statement.text, day: dayOf(formed.leaf.statement.savedAt), path });
  yield { path, content: await print('officialDocument', await statementOf(formed, communityId, now)) };
}

type OfPictures = Into & { title: string; edition: Edition };

async function* pictureFiles(
  pictures: EvidencePicture[],
  { title, folder, edition, now, index }: OfPictures,
): AsyncGenerator<FileInZip> {
  const packed: { content: Uint8Array; caption: string }[] = [];
  for (const { picture, caption } of pictures) {
    const photograph = await photographFor(picture, now, edition.pictureKilobytes);
    if (typeof photograph === 'string') {
      // Who is on it is not said where they are not shown.
      index.push({ what: `${caption.topic}（${packing[photograph]}）`, day: caption.time });
      continue;
    }
    const said = captionSaid('zh-CN', caption);
    const path = `${folder}/${packing.pictures}/${safeName(`${packed.length + 1} ${caption.topic}`, 40)}.jpg`;
    packed.push({ content: photograph, caption: said });
    index.push({ what: said, day: caption.time, path });
    yield { path, content: photograph };
  }
  if (packed.length === 0) return;
  const sheets = { title, pictures: packed, author: edition.title, language: 'zh-CN', madeAt: now };
  const content = await print('captionedPicturesPdf', sheets).catch(lackingOrThrow);
  const path = `${folder}/${packing.captions}.pdf`;
  index.push({
    what: content ? packing.captions : `${packing.captions}（${packing.lacking}）`,
    ...(content ? { path } : {}),
  });
  if (content) yield { path, content };
}

// The type lacks a character of a caption: the pictures are packed without their sheets, and the index says so.
function lackingOrThrow(error: unknown): null {
  if (error instanceof RuleBroken) return null;
  throw error;
}

async function* recordFiles(viewer: Viewer, { tags }: Formed, { folder, now, index }: Into) {
  let originals = 0;
  for (const { subject, counts, kind, proves } of tags) {
    if (!subject || !counts) continue;
    const title = titleSaid('zh-CN', subject);
    const named = packing.material(text.kinds[kind], kindSaid('zh-CN', subject), title, subject.day);
    const row = { what: proves ? `${named}${packing.proves}${proves}` : named, day: subject.day };
    const original = await originalOf(viewer, subject, now);
    if (!original) {
      index.push(row);
      continue;
    }
    originals += 1;
    const path = `${folder}/${packing.originals}/${safeName(`${originals} ${subject.day} ${title}`, 44)}.docx`;
    index.push({ ...row, path });
    yield { path, content: await print('officialDocument', original) };
  }
}
