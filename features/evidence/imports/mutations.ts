import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { indicatorEditions, indicators } from '@/db/schema/evidence';
import { imports } from '@/db/schema/imports';
import { may } from '@/features/accounts/rules';
import { contentOf, foundIn, keepUpload, keepWaiting } from '@/features/announcements/imports/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { readUpload, removeUpload } from '@/lib/spreadsheets/uploads';
import type { Viewer } from '@/lib/viewer';
import type { EditionInput } from '../editions/inputs';
import { reasonsOfBounds } from '../rules';
import type { ImportInput } from './inputs';
import { checkList, getImport } from './queries';
import type { Branch } from './rules';

/** Takes a test system and checks it, without importing anything; returns where it waits for its owner's yes. */
export async function upload(viewer: Viewer, file: File, now: Date): Promise<string> {
  if (viewer.kind !== 'staff' || !may(viewer, 'indicator.edit', null)) return refuse('notYours');
  const content = await contentOf(viewer, file, now);
  return keepUpload(viewer, content, foundIn(await checkList(content)), now);
}

/** Makes an edition of a list that was found right, all of it or nothing. Returns the id of the edition. */
export async function importUpload(viewer: Viewer, { id, ...input }: ImportInput, now: Date): Promise<string> {
  if (!may(viewer, 'indicator.edit', null)) return refuse('notYours');
  const found = await getImport(viewer, id);
  if (found?.status !== 'checked' || found.badCount > 0) return refuse('changedMeanwhile');
  refuseAll(reasonsOfBounds(input));
  const content = (await readUpload(id)) ?? refuse('gone');
  const checked = await checkList(content);
  if (checked.bad.length > 0) {
    await keepWaiting(viewer, id, foundIn(checked), now);
    return refuse('changedMeanwhile');
  }
  const editionId = await makeEdition(viewer, input, checked.branches, now, async (tx) => {
    const waiting = and(eq(imports.id, id), eq(imports.status, 'checked'));
    const done = { status: 'done' as const, done: checked.total };
    const ended = await tx.update(imports).set(done).where(waiting).returning({ id: imports.id });
    if (ended.length === 0) refuse('changedMeanwhile');
    await record(tx, 'import.done', { type: 'import', id }, { indicators: checked.total });
  });
  await removeUpload(id);
  return editionId;
}

/** Writes an edition with its tree; `also` belongs to the same transaction. */
export async function makeEdition(
  viewer: Viewer,
  input: EditionInput,
  branches: Branch[],
  now: Date,
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<string> {
  const editionId = newId(now.getTime());
  const ids = branches.map(() => newId(now.getTime()));
  const work = async (tx: Tx) => {
    const edition = { id: editionId, ...input, status: 'open' as const, importedBy: viewer.id, importedAt: now };
    await tx.insert(indicatorEditions).values(edition);
    for (const [at, { line, parentAt, depth, isSmallest, needs, ledgers }] of branches.entries()) {
      const { code, text, method, owner } = line;
      const parentId = parentAt === null ? null : (ids[parentAt] ?? null);
      const place = { id: ids[at] ?? newId(), editionId, parentId, position: at, depth, isSmallest };
      await tx.insert(indicators).values({ ...place, code, text, method, owner, needs, ledgers });
    }
    await record(
      tx,
      'indicators.imported',
      { type: 'indicator-edition', id: editionId },
      { indicators: branches.length },
    );
    await also(tx);
  };
  try {
    await write(viewer, work, now);
  } catch (error) {
    throw isUniqueViolation(error) ? refuse('editionTitleTaken', 'title') : error;
  }
  return editionId;
}
