import 'server-only';
import { and, eq, inArray, lt, ne, or } from 'drizzle-orm';
import { type Tx, tally, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { imports } from '@/db/schema/imports';
import { refuse } from '@/lib/rule-broken';
import { listUploads, readUpload, removeUpload, storeUpload } from '@/lib/spreadsheets/uploads';
import type { Staff, Viewer } from '@/lib/viewer';
import { log } from '@/server/log';
import { importTexts } from '../imported/mutations';
import { type Checked, checkList, getLatestImport } from './queries';
import { mayImport, uploadsEnd, wasBrokenOff } from './rules';

const largestFile = 8 * 1024 * 1024;
const badKept = 200;

const subject = (id: string) => ({ type: 'import', id });

/** Takes an office's list and checks it, without importing anything; returns where it waits for its owner's yes. */
export async function upload(viewer: Viewer, file: File, now: Date): Promise<string> {
  if (viewer.kind !== 'staff' || !mayImport(viewer)) return refuse('notYours');
  const content = await contentOf(viewer, file, now);
  const checked = await checkList(viewer, content, now, async () => undefined);
  return keepUpload(viewer, content, foundIn(checked), now);
}

/** What stands in an uploaded file. A list is not replaced while an earlier one of the same person is on its way. */
export async function contentOf(viewer: Staff, file: File, now: Date): Promise<Uint8Array> {
  if (file.size === 0) refuse('sheetMissing', 'file');
  if (file.size > largestFile) refuse('sheetTooLarge', 'file');
  const earlier = await getLatestImport(viewer);
  if (earlier?.status === 'importing' && !wasBrokenOff(earlier, now)) refuse('importBusy', 'file');
  return new Uint8Array(await file.arrayBuffer());
}

type Found = Pick<typeof imports.$inferInsert, 'total' | 'bad' | 'badCount' | 'ignored' | 'preview'>;

/** Keeps a list that was checked until its owner says yes; each person has one at a time. Returns its id. */
export async function keepUpload(viewer: Staff, content: Uint8Array, found: Found, now: Date): Promise<string> {
  const id = newId(now.getTime());
  await storeUpload(id, content);
  const replaced = await write(
    viewer,
    async (tx) => {
      const mine = eq(imports.accountId, viewer.id);
      const gone = await tx.delete(imports).where(mine).returning({ id: imports.id });
      const row = { id, accountId: viewer.id, status: 'checked' as const, createdAt: now, heardAt: now };
      await tx.insert(imports).values({ ...row, ...found });
      await record(tx, 'import.uploaded', subject(id), { rows: found.total, wrong: found.badCount });
      return gone;
    },
    now,
  );
  await Promise.all(replaced.map((one) => removeUpload(one.id)));
  return id;
}

/** What is kept of a check, whatever the list is of. */
export const foundIn = (
  { bad, ignored, preview, total }: Pick<Checked, 'bad' | 'ignored' | 'preview' | 'total'>,
  kept = badKept,
): Found => ({
  total,
  bad: bad.slice(0, kept),
  badCount: bad.length,
  ignored: ignored.slice(0, 20),
  preview,
});

/** Keeps a list waiting that is not as it was found before: what is wrong now is shown on its page. One that is done stays so. */
export function keepWaiting(viewer: Viewer, id: string, found: Found, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const waiting = and(eq(imports.id, id), eq(imports.status, 'checked'));
      const kept = await tx.update(imports).set(found).where(waiting).returning({ id: imports.id });
      if (kept.length > 0)
        await record(tx, 'import.uploaded', subject(id), { rows: found.total, wrong: found.badCount });
    },
    now,
  );
}

/** Gives up a list that was not imported. */
export async function discardUpload(viewer: Viewer, id: string, now: Date): Promise<void> {
  await write(
    viewer,
    async (tx) => {
      const mine = and(eq(imports.id, id), eq(imports.accountId, viewer.id ?? ''), ne(imports.status, 'importing'));
      const gone = await tx.delete(imports).where(mine).returning({ id: imports.id });
      if (gone.length === 0) return refuse('gone');
      await record(tx, 'import.discarded', subject(id));
    },
    now,
  );
  await removeUpload(id);
}

/**
 * Begins to import a list that was found right. It is read and checked again, since the portal may have changed; the
 * work goes on after this returns, and `heardAt` and `done` say how far it is.
 */
export async function startImport(viewer: Viewer, id: string, now: Date): Promise<void> {
  if (viewer.kind !== 'staff' || !mayImport(viewer)) return refuse('notYours');
  const silent = and(eq(imports.status, 'importing'), lt(imports.heardAt, new Date(now.getTime() - 60_000)));
  const waiting = or(eq(imports.status, 'checked'), silent);
  const mine = and(eq(imports.id, id), eq(imports.accountId, viewer.id), eq(imports.badCount, 0), waiting);
  const started = await tally((tx) =>
    tx.update(imports).set({ status: 'importing', done: 0, heardAt: now }).where(mine).returning({ id: imports.id }),
  );
  if (started.length === 0) refuse('changedMeanwhile');
  importList(viewer, id, now).catch((error) => breakOff(id, error));
}

async function importList(viewer: Staff, id: string, now: Date): Promise<void> {
  const content = await readUpload(id);
  if (!content) throw new Error('The uploaded list is gone.');
  let heard = Date.now();
  const checked = await checkList(viewer, content, now, async (done) => {
    if (Date.now() - heard < 500) return;
    heard = Date.now();
    await hear(id, { done });
  });
  // Somebody may have written the same texts meanwhile: the list waits again, with what is wrong now.
  if (checked.bad.length > 0) return hear(id, { status: 'checked', ...foundIn(checked) });
  await importTexts(viewer, { id, texts: checked.texts }, now, (tx) =>
    tx.update(imports).set({ status: 'done', done: checked.total, preview: [], ignored: [] }).where(eq(imports.id, id)),
  );
  await removeUpload(id);
}

/** How far an import is: no act of a person. */
async function hear(id: string, change: Partial<typeof imports.$inferInsert>): Promise<void> {
  const heardAt = new Date();
  await tally((tx) =>
    tx
      .update(imports)
      .set({ ...change, heardAt })
      .where(eq(imports.id, id)),
  );
}

async function breakOff(id: string, error: unknown): Promise<void> {
  log.error({ error: String((error as Error)?.stack ?? error) }, 'an import was broken off');
  const change = { heardAt: new Date(0) };
  await tally((tx) => tx.update(imports).set(change).where(eq(imports.id, id))).catch(() => undefined);
}

/** Forgets lists that were uploaded a day ago, and files that belong to none; due at every start and once an hour. */
export async function forgetUploads(now: Date): Promise<number> {
  const old = await tally((tx) =>
    tx
      .delete(imports)
      .where(lt(imports.createdAt, uploadsEnd(now)))
      .returning({ id: imports.id }),
  );
  const files = await listUploads();
  const kept = files.length === 0 ? [] : await tally((tx) => keptOf(tx, files));
  const without = files.filter((id) => !kept.some((one) => one.id === id));
  await Promise.all(without.map(removeUpload));
  return old.length;
}

const keptOf = (tx: Pick<Tx, 'select'>, ids: string[]) =>
  tx.select({ id: imports.id }).from(imports).where(inArray(imports.id, ids));
