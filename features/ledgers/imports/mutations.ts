import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { imports } from '@/db/schema/imports';
import { contentOf, foundIn, keepUpload, keepWaiting } from '@/features/announcements/imports/mutations';
import { refuse } from '@/lib/rule-broken';
import { readUpload, removeUpload } from '@/lib/spreadsheets/uploads';
import type { Viewer } from '@/lib/viewer';
import { keepAllIn } from '../mutations';
import type { LedgerDefinition } from '../rules';
import { keysKnown } from '../sameness/queries';
import { repeats } from '../sameness/rules';
import { type Checked, checkList, getImport, wrongRowsOf } from './queries';
import { mayImport } from './rules';

const badKept = 1_000;

/** Takes an office's list and checks it, without importing anything; returns where it waits for its owner's yes. */
export async function upload(viewer: Viewer, ledger: LedgerDefinition, file: File, now: Date): Promise<string> {
  if (viewer.kind !== 'staff' || !mayImport(viewer, ledger)) return refuse('notYours');
  const content = await contentOf(viewer, file, now);
  return keepUpload(viewer, content, foundIn(await checkList(viewer, ledger, content, now), badKept), now);
}

type Yes = { id: string; leftOut: number };

/**
 * Imports a list, all of it or all but the rows that its page said were wrong. It is read and checked again: when other rows are
 * wrong now, nothing is imported, and its page says which.
 */
export async function importUpload(viewer: Viewer, ledger: LedgerDefinition, yes: Yes, now: Date): Promise<void> {
  const { id, leftOut } = yes;
  const found = mayImport(viewer, ledger) ? await getImport(viewer, ledger, id) : refuse('notYours');
  const wrongRows = found ? wrongRowsOf(found) : [];
  if (found?.status !== 'checked' || wrongRows.length !== leftOut) return refuse('changedMeanwhile');
  const content = (await readUpload(id)) ?? refuse('gone');
  const checked = await checkList(viewer, ledger, content, now);
  const asSaid = checked.wrongRows.join() === wrongRows.join() && checked.rows.length > 0;
  if (!asSaid) return keepWaiting(viewer, id, foundIn(checked, badKept), now);
  await keepList(viewer, ledger, { id, rows: checked.rows, leftOut }, now);
  await removeUpload(id);
}

type List = Pick<Checked, 'rows'> & Yes;

async function keepList(viewer: Viewer, ledger: LedgerDefinition, list: List, now: Date): Promise<void> {
  const { id, rows, leftOut } = list;
  const entries = rows.map(({ entry }, at) => ({ ...entry, id: newId(now.getTime() + at) }));
  await write(
    viewer,
    async (tx) => {
      const waiting = and(eq(imports.id, id), eq(imports.status, 'checked'));
      const done = { status: 'done' as const, done: rows.length };
      const taken = await tx.update(imports).set(done).where(waiting).returning({ id: imports.id });
      // Whoever pressed twice sees that it is done.
      if (taken.length === 0) return;
      // Its lock makes whoever is just writing one of these entries come before or after.
      const change = { ledger: ledger.name, entries: rows.length, leftOut };
      await record(tx, 'import.done', { type: 'import', id }, change);
      const twice = repeats(ledger, entries, await keysKnown(tx, ledger, entries), Number);
      if (twice.some((reasons) => reasons.length > 0)) refuse('changedMeanwhile');
      await keepAllIn(tx, viewer, ledger, entries, { origin: id });
    },
    now,
  );
}
