import 'server-only';
import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record, recordAll } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { eventFileItems, eventSpeakers, eventSteps, events, speakers, venues } from '@/db/schema/events';
import { imports } from '@/db/schema/imports';
import { attendances } from '@/db/schema/sign-ups';
import { contentOf, foundIn, keepUpload, keepWaiting } from '@/features/announcements/imports/mutations';
import { refuse } from '@/lib/rule-broken';
import { readUpload, removeUpload } from '@/lib/spreadsheets/uploads';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { writeHeld } from '../afterwards/mutations';
import { indexEvent } from '../search/mutations';
import { subject } from '../seats/mutations';
import { checkList, getImport, listKnown } from './queries';
import { type ImportedEvent, mayImport, numbersFrom, reasonsNotToImport, repeats, withSessions } from './rules';

/** Takes an office's register and checks it, without importing anything; returns where it waits for its owner's yes. */
export async function upload(viewer: Viewer, file: File, now: Date): Promise<string> {
  if (viewer.kind !== 'staff' || !mayImport(viewer)) return refuse('notYours');
  const content = await contentOf(viewer, file, now);
  return keepUpload(viewer, content, foundIn(await checkList(viewer, content, now)), now);
}

/**
 * Imports a list that was found right, all of it or nothing. It is read and checked again, since the ledger may have changed: what
 * is wrong now is shown on its page.
 */
export async function importUpload(viewer: Viewer, id: string, now: Date): Promise<void> {
  const found = mayImport(viewer) ? await getImport(viewer, id) : refuse('notYours');
  if (found?.status !== 'checked' || found.badCount > 0) return refuse('changedMeanwhile');
  const content = (await readUpload(id)) ?? refuse('gone');
  const checked = await checkList(viewer, content, now);
  if (checked.bad.length > 0) return keepWaiting(viewer, id, foundIn(checked), now);
  await importEvents(viewer, checked.rows, now, async (tx) => {
    await tx.update(imports).set({ status: 'done', done: checked.rows.length }).where(eq(imports.id, id));
    await record(tx, 'import.done', { type: 'import', id }, { events: checked.rows.length });
  });
  await removeUpload(id);
}

/** Writes events of earlier years as held, each with its number, or none of them. `also` belongs to the same transaction. */
async function importEvents(
  viewer: Viewer,
  rows: ImportedEvent[],
  now: Date,
  also: (tx: Tx) => Promise<void>,
): Promise<void> {
  const work = async (tx: Tx) => {
    const known = await listKnown(tx);
    const wrong = [
      ...rows.flatMap((row) => reasonsNotToImport(viewer, row, now)),
      ...repeats(rows, known, Number).flat(),
    ];
    if (wrong.length > 0) refuse('changedMeanwhile');
    const byDate = withSessions(rows, known).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const next = await numbering(tx, byDate);
    const acts = [];
    for (const row of byDate) acts.push({ subject: subject(await keep(tx, row, next)), change: { origin: 'ledger' } });
    await recordAll(tx, 'event.imported', acts);
    for (const [at, { subject: held }] of acts.entries()) {
      const row = byDate[at];
      if (row) await writeHeld(tx, { id: held.id, ...row });
    }
    await also(tx);
  };
  try {
    await write(viewer, work, now);
  } catch (error) {
    throw isUniqueViolation(error) ? refuse('changedMeanwhile') : error;
  }
}

/** The next numbers of every year that occurs. */
async function numbering(tx: Tx, rows: ImportedEvent[]): Promise<(at: Date) => string> {
  const years = [...new Set(rows.map(({ startsAt }) => dayOf(startsAt).slice(0, 4)))];
  const series = new Map<string, () => string>();
  for (const year of years) {
    const taken = await tx
      .select({ number: events.number })
      .from(events)
      .where(and(gte(events.number, `${year}-`), lt(events.number, `${year}.`)));
    series.set(
      year,
      numbersFrom(
        year,
        taken.map(({ number }) => number),
      ),
    );
  }
  return (at) => series.get(dayOf(at).slice(0, 4))?.() ?? refuse('changedMeanwhile');
}

async function keep(tx: Tx, row: ImportedEvent, next: (at: Date) => string): Promise<string> {
  const { venue, speakers: names, steps, gift, responsible, host, ...facts } = row;
  const text = words('zh-CN').eventLedger;
  const id = newId(row.startsAt.getTime());
  const spoke = await speakersOf(tx, row.communityId, names);
  const responsibleId = await staffNamed(tx, row.communityId, responsible);
  const unknown = names.filter((name) => !spoke.some((speaker) => speaker.name === name));
  const [event] = await tx
    .insert(events)
    .values({
      ...facts,
      id,
      number: next(row.startsAt),
      status: 'held',
      summary: text.imports.summary(text.kinds[row.kind], venue),
      venueId: await venueNamed(tx, row),
      host: [host, unknown.length > 0 && text.imports.speakers(unknown.join('、'))].filter(Boolean).join('；'),
      remark: responsible && !responsibleId ? text.imports.responsible(responsible) : '',
      responsibleId,
      questions: [],
      publishedAt: row.startsAt,
      heldAt: tx.now,
      heldBy: tx.actor.id,
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    .returning();
  if (event) await indexEvent(tx, event);
  const counted = { seenAt: row.endsAt, receivedAt: tx.now, by: tx.actor.id };
  await tx
    .insert(attendances)
    .values({ ...counted, id: newId(), eventId: id, way: 'count', door: text.imports.source, people: row.attendance });
  const minutes = Math.max(
    1,
    Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000 / (steps.length || 1)),
  );
  if (steps.length > 0)
    await tx
      .insert(eventSteps)
      .values(steps.map((title, position) => ({ eventId: id, position, title, minutes, required: false })));
  if (spoke.length > 0)
    await tx.insert(eventSpeakers).values(spoke.map((speaker) => ({ eventId: id, speakerId: speaker.id })));
  if (gift) await tx.insert(eventFileItems).values({ eventId: id, part: 'gift', words: gift, addedAt: tx.now });
  return id;
}

/** A venue of the community or of the whole sub-district by its name; one that is not known is made, but not offered to planners. */
async function venueNamed(tx: Tx, { communityId, venue, attendance }: ImportedEvent): Promise<string> {
  const [known] = await tx
    .select({ id: venues.id })
    .from(venues)
    .where(and(eq(venues.name, venue), or(eq(venues.communityId, communityId), isNull(venues.communityId))))
    .orderBy(asc(venues.id))
    .limit(1);
  if (known) return known.id;
  const id = newId();
  const doors = [words('zh-CN').eventLedger.imports.door];
  const room = { name: venue, address: venue, capacity: attendance, doors, inUse: false };
  await tx.insert(venues).values({ id, communityId, ...room });
  await record(tx, 'venue.saved', { type: 'venue', id }, { origin: 'ledger' });
  return id;
}

/** Those of the named who stand on the roster. */
async function speakersOf(tx: Tx, communityId: string, names: string[]): Promise<{ id: string; name: string }[]> {
  if (names.length === 0) return [];
  const roster = await tx
    .select({ id: speakers.id, name: speakers.name })
    .from(speakers)
    .where(and(isNull(speakers.leftAt), or(eq(speakers.communityId, communityId), isNull(speakers.communityId))));
  const found = [...new Set(names)].map((name) => roster.find((speaker) => speaker.name === name));
  return found.filter((speaker) => speaker !== undefined);
}

async function staffNamed(tx: Tx, communityId: string, name: string): Promise<string | null> {
  if (!name) return null;
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.signature, name), eq(accounts.communityId, communityId)))
    .limit(1);
  return account?.id ?? null;
}
