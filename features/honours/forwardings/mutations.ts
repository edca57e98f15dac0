import 'server-only';
import { createHash } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { forwardings, honours } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { writeEntry } from '@/features/ledgers/written/mutations';
import { openPaper } from '@/features/nominations/papers/queries';
import { formOnPaper, type Paper, rowOnPaper } from '@/features/nominations/papers/rules';
import { factsOf } from '@/features/nominations/people/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import type { Terms } from '@/features/nominations/terms/rules';
import { getPortal } from '@/features/pages/queries';
import { summaryFile } from '@/lib/print/summary-sheet';
import { print } from '@/lib/print/thread';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type FileInZip, folderNames, safeName, zipOf } from '@/lib/zip-files';
import { words } from '@/messages/words';
import type { ForwardInput } from './inputs';
import { reasonsNotToForward, reasonsNotToSend } from './rules';

type Folder = { honourId: string; files: FileInZip[] };

/**
 * Recommends people upward: a folder for each, named 类别+单位+姓名, under one summary sheet. The files are made first; then one
 * transaction keeps what was sent, when and to whom, and only then they are handed out.
 */
export async function forward(
  viewer: Viewer,
  { honourIds, level, sentTo }: ForwardInput,
  now: Date,
): Promise<{ name: string; content: AsyncGenerator<Uint8Array> }> {
  refuseAll(reasonsNotToSend(honourIds.length));
  const terms = await termsAt(now);
  const chosen = await refusedUnless(db, viewer, honourIds, terms, now);
  const { summary, folders } = await filesOf(viewer, chosen, now);
  await write(
    viewer,
    async (tx) => {
      if (!viewer.id) return refuse('notYours');
      await refusedUnless(tx, viewer, honourIds, terms, now);
      for (const { honourId, files } of folders) {
        const sent = [summary, ...files].map(({ path, content }) => ({ name: nameOf(path), hash: hashOf(content) }));
        const id = newId(now.getTime());
        await tx
          .insert(forwardings)
          .values({ id, honourId, level, sentTo, files: sent, sentBy: viewer.id, sentAt: now });
        const change = { level, files: sent.length };
        await record(tx, 'honour.forwarded', { type: 'honour', id: honourId }, change);
        const written = { day: dayOf(now), ...placeOf(chosen, honourId) };
        await writeEntry(tx, 'recommendations', { id, type: 'forwarding' }, written);
      }
    },
    now,
  );
  const { honours: text } = words('zh-CN');
  const name = safeName(text.forwarding.file(text.levels[level], dayOf(now)));
  return { name: `${name}.zip`, content: zipOf([summary, ...folders.flatMap(({ files }) => files)], now) };
}

function placeOf(chosen: Chosen[], honourId: string): Pick<Chosen, 'communityId' | 'category'> {
  const { communityId, category } = chosen.find((one) => one.honourId === honourId) ?? refuse('gone');
  return { communityId, category };
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

// The name of the folder, which is the person's, stays out of what is kept.
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

type Chosen = { honourId: string; nominationId: string; communityId: string | null; category: Category };

/** Refuses with what stands against each, beside the box of the person; returns whom it is about. */
async function refusedUnless(
  from: Pick<Db, 'select'> | Tx,
  viewer: Viewer,
  ids: string[],
  terms: Terms,
  now: Date,
): Promise<Chosen[]> {
  const rows = await from
    .select({
      honourId: honours.id,
      nominationId: honours.nominationId,
      communityId: honours.communityId,
      category: nominations.category,
    })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(inArray(honours.id, ids))
    .orderBy(honours.slug);
  if (rows.length < new Set(ids).size) refuse('gone');
  const reasons: Reason[] = [];
  for (const { honourId, nominationId } of rows) {
    const facts = (await factsOf(from, nominationId)) ?? refuse('gone');
    const against = reasonsNotToForward(viewer, facts, { terms, now });
    reasons.push(...against.map((reason) => ({ ...reason, field: `chosen.${honourId}` })));
  }
  refuseAll(reasons);
  return rows;
}

async function filesOf(viewer: Viewer, chosen: Chosen[], now: Date) {
  const { subDistrict } = await getPortal();
  const opened: { honourId: string; paper: Paper; unit: string }[] = [];
  for (const { honourId, nominationId } of chosen) {
    const paper = (await openPaper(viewer, nominationId, now)) ?? refuse('gone');
    opened.push({ honourId, paper, unit: subDistrict + paper.community });
  }
  const text = words('zh-CN').nominations;
  const kind = ({ category }: Paper) => text.categories[category];
  const names = folderNames(
    opened.map(({ paper }) => ({ category: kind(paper), unit: paper.community, name: paper.name })),
  );
  const folders: Folder[] = [];
  for (const [at, { honourId, paper, unit }] of opened.entries()) {
    const filledBy = viewer.kind === 'staff' ? viewer.name : '';
    const files = await folderOf(paper, formOnPaper(paper, { unit, filledBy, now }));
    folders.push({ honourId, files: files.map((file) => ({ ...file, path: `${names[at]}/${file.path}` })) });
  }
  const { summary: sheet } = text.paper;
  const rows = opened.map(({ paper, unit }) => rowOnPaper(paper, unit));
  const summary = { path: `${sheet.title}.xlsx`, content: await summaryFile(sheet, rows, 'zh-CN') };
  return { summary, folders };
}

/** The form and the pictures of one person, in the order in which the office looks at them. */
async function folderOf({ pictures }: Paper, form: ReturnType<typeof formOnPaper>): Promise<FileInZip[]> {
  const { paper } = words('zh-CN').nominations;
  const files = [{ path: `${paper.file}.docx`, content: await print('nominationForm', form) }];
  const numbers = { 'id-photo': 0, life: 0 };
  for (const { kind, content } of pictures) {
    numbers[kind] += 1;
    const number = kind === 'life' ? numbers.life : '';
    files.push({ path: `${paper.pictures[kind]}${number}.jpg`, content: await print('photographOf', content) });
  }
  return files;
}
