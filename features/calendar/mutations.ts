import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { calendarDays } from '@/db/schema/calendar';
import { knownDaysOf } from '@/db/seed/calendar-days';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import { shanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { DayInput } from './inputs';

// A record about a day bears the day, which says more than an id and outlives the row.
const subject = (day: string) => ({ type: 'calendar', id: day });

const mayEdit = (viewer: Viewer) => may(viewer, 'calendar.edit', null);

/** Enters what is known of the years around now, when a portal is prepared. */
export async function seedCalendar(tx: Tx, now: Date): Promise<void> {
  const present = shanghai(now).getUTCFullYear();
  for (const year of [present - 1, present, present + 1, present + 2]) await fill(tx, year);
}

/** Enters a year as the program knows it, where nothing is entered yet. */
export function fillYear(viewer: Viewer, year: number, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEdit(viewer)) refuse('notYours');
      if ((await fill(tx, year)) === 0) refuse('yearNotKnown');
    },
    now,
  );
}

async function fill(tx: Tx, year: number): Promise<number> {
  const known = knownDaysOf(year);
  if (known.length === 0) return 0;
  const added = await tx.insert(calendarDays).values(known).onConflictDoNothing().returning({ id: calendarDays.id });
  if (added.length > 0) await record(tx, 'calendar.filled', subject(String(year)), { days: added.length });
  return added.length;
}

/** Adds a day that deviates, or changes the one of `id` if nobody changed it meanwhile. */
export async function saveDay(viewer: Viewer, input: DayInput, now: Date): Promise<void> {
  const { id, version, ...fields } = input;
  try {
    await write(
      viewer,
      async (tx) => {
        if (!mayEdit(viewer)) refuse('notYours');
        const rows = id
          ? await tx
              .update(calendarDays)
              .set({ ...fields, version: version + 1 })
              .where(and(eq(calendarDays.id, id), eq(calendarDays.version, version)))
              .returning()
          : await tx.insert(calendarDays).values(fields).returning();
        const saved = rows[0] ?? refuse('changedMeanwhile');
        const action = id ? 'calendar.day-changed' : 'calendar.day-added';
        await record(tx, action, subject(saved.day), { kind: saved.kind });
      },
      now,
    );
  } catch (error) {
    if (isUniqueViolation(error)) refuse('dayTaken', 'day');
    throw error;
  }
}

/** Takes a day away: it is what its weekday is again. Says which day it was. */
export function removeDay(viewer: Viewer, input: { id: string; version: number }, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEdit(viewer)) refuse('notYours');
      const these = and(eq(calendarDays.id, input.id), eq(calendarDays.version, input.version));
      const [removed] = await tx.delete(calendarDays).where(these).returning();
      if (!removed) return refuse('changedMeanwhile');
      await record(tx, 'calendar.day-removed', subject(removed.day), { kind: removed.kind });
      return removed.day;
    },
    now,
  );
}
