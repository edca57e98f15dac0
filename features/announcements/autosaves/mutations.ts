import 'server-only';
import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { type Tx, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { newId } from '@/db/new-id';
import { announcementAutosaves, announcements, announcementVersions } from '@/db/schema/announcements';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { mayEdit } from '../rules';
import type { AutosaveInput, AutosaveMark } from './inputs';
import { isContained, isSame, mostReplaced, mostUnsaved, type Words } from './rules';

const table = announcementAutosaves;

/** `same`: the text stands like this already. `otherWindow`: the person had written something else in another one. */
export type Autosaved = { outcome: 'same' } | { outcome: 'kept'; key: string; otherWindow: boolean };

/**
 * Keeps what somebody is writing, for the writer alone. It is no act that anybody answers for and comes every five
 * seconds, so it leaves no record (docs/decisions/005-autosaves-leave-no-record.md); saving it does. Words that it would overwrite are kept.
 */
export function autosave(viewer: Viewer, input: AutosaveInput, now: Date): Promise<Autosaved> {
  return tally(async (tx) => {
    if (viewer.kind !== 'staff' || !may(viewer, 'announcement.write')) return refuse('notYours');
    const text = input.announcementId ? await textOf(tx, input.announcementId) : undefined;
    if (text && !mayEdit(viewer, text)) refuse('notYours');
    const current = await currentOf(tx, viewer.id, input.key);
    if (!current && (await stands(tx, viewer.id, input, text))) return { outcome: 'same' };
    if (current && isSame(current, input) && isSameRest(current.rest, input.rest)) {
      return { outcome: 'kept', key: input.key, otherWindow: false };
    }
    const isOwn = current?.window === input.window;
    const otherWindow = current !== undefined && !isOwn && current.window !== input.from;
    // What comes late of this window is not newer than what stands here.
    const isLate = isOwn && current.sequence >= input.sequence;
    if (isLate && isContained(input, current)) return { outcome: 'kept', key: input.key, otherWindow: false };
    // A new text has no versions where the other window's words would be found: it becomes a second new text.
    const key = otherWindow && !text ? newId() : input.key;
    if (key === input.key && current && !isLate) await replace(tx, current, input, now);
    if (!current || key !== input.key) await refuseTooMany(tx, viewer.id);
    await tx.insert(table).values({
      accountId: viewer.id,
      textKey: key,
      announcementId: text?.id ?? null,
      base: input.base,
      window: input.window,
      sequence: input.sequence,
      title: input.title,
      summary: input.summary,
      body: input.body,
      rest: input.rest as Record<string, string>,
      savedAt: now,
      replacedAt: isLate ? now : null,
    });
    return { outcome: 'kept', key, otherWindow };
  });
}

/**
 * The writer wants it no more. Of a stored text it stays among the writer's own versions; a text that was never stored
 * goes with all its states.
 */
export function discardAutosave(viewer: Viewer, id: string, now: Date): Promise<string | null> {
  return tally(async (tx) => {
    const [row] = await tx
      .select()
      .from(table)
      .where(and(eq(table.id, id), eq(table.accountId, viewer.id ?? '')));
    if (!row) return refuse('gone');
    if (row.announcementId) await tx.update(table).set({ replacedAt: now }).where(eq(table.id, row.id));
    else await tx.delete(table).where(and(eq(table.accountId, row.accountId), eq(table.textKey, row.textKey)));
    return row.announcementId;
  });
}

/**
 * A text was sent by its form: its autosave has done its work. Words of it that the sent text does not have are kept
 * among the versions, and those of another window go on waiting.
 */
export async function settleAutosave(tx: Tx, mark: AutosaveMark, announcementId: string, sent: Words): Promise<void> {
  const accountId = tx.actor.id;
  if (!mark || !accountId) return;
  const current = await currentOf(tx, accountId, mark.key);
  if (current && isContained(current, sent)) await tx.delete(table).where(eq(table.id, current.id));
  else if (current?.window === mark.window) {
    await tx.update(table).set({ replacedAt: tx.now }).where(eq(table.id, current.id));
  }
  await tx
    .update(table)
    .set({ announcementId })
    .where(and(eq(table.accountId, accountId), eq(table.textKey, mark.key), isNotNull(table.replacedAt)));
}

/** A text is thrown away: what others were writing in it becomes a new text of theirs; the rest goes with it. */
export async function releaseAutosaves(tx: Tx, announcementId: string): Promise<void> {
  const of = eq(table.announcementId, announcementId);
  await tx.delete(table).where(and(of, or(eq(table.accountId, tx.actor.id ?? ''), isNotNull(table.replacedAt))));
  await tx.update(table).set({ announcementId: null }).where(of);
}

type Current = typeof table.$inferSelect;

async function currentOf(tx: Db, accountId: string, key: string): Promise<Current | undefined> {
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.accountId, accountId), eq(table.textKey, key), isNull(table.replacedAt)));
  return row;
}

async function replace(tx: Db, current: Current, next: Words, now: Date): Promise<void> {
  if (isContained(current, next)) return void (await tx.delete(table).where(eq(table.id, current.id)));
  await tx.update(table).set({ replacedAt: now }).where(eq(table.id, current.id));
  const replaced = and(
    eq(table.accountId, current.accountId),
    eq(table.textKey, current.textKey),
    isNotNull(table.replacedAt),
  );
  const kept = tx.select({ id: table.id }).from(table).where(replaced).orderBy(desc(table.savedAt), desc(table.id));
  const [over] = await kept.limit(1).offset(mostReplaced);
  if (over) await tx.delete(table).where(eq(table.id, over.id));
}

async function refuseTooMany(tx: Db, accountId: string): Promise<void> {
  const mine = and(eq(table.accountId, accountId), isNull(table.replacedAt));
  const [beyond] = await tx
    .select({ id: table.id })
    .from(table)
    .where(mine)
    .limit(1)
    .offset(mostUnsaved - 1);
  if (beyond) refuse('tooManyUnsaved');
}

type Standing = { id: string; communityId: string | null } & Words;

async function textOf(tx: Db, id: string): Promise<Standing | undefined> {
  const { title, summary, body, communityId } = announcements;
  const [row] = await tx
    .select({ id: announcements.id, communityId, title, summary, body })
    .from(announcements)
    .where(eq(announcements.id, id));
  return row;
}

/** Whether the words are the text as it stands, or, when they come late, one that the writer has sent by now. */
async function stands(tx: Db, accountId: string, input: AutosaveInput, text: Standing | undefined): Promise<boolean> {
  if (text && isSame(text, input)) return true;
  if (!input.late) return false;
  const { id, announcementId, editorId, title, summary, body } = announcementVersions;
  const ofText = text ? eq(announcementId, text.id) : undefined;
  const sent = and(eq(title, input.title), eq(summary, input.summary), eq(body, input.body));
  const [known] = await tx
    .select({ id })
    .from(announcementVersions)
    .where(and(ofText, eq(editorId, accountId), sent))
    .limit(1);
  return known !== undefined;
}

const isSameRest = (a: Record<string, string>, b: Record<string, string | undefined>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? '') === (b[name] ?? ''));
