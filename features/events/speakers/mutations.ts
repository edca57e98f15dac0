import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { changedFields, record } from '@/db/record';
import { speakers } from '@/db/schema/events';
import { refuse } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { mayEditList } from '../venues/rules';
import type { SpeakerInput } from './inputs';

const subject = (id: string) => ({ type: 'speaker', id });

/** Puts somebody on the roster who agreed to be named, or changes what stands there; returns the id. */
export function saveSpeaker(viewer: Viewer, { id, version, ...fields }: SpeakerInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEditList(viewer, fields)) refuse('notYours', 'communityId');
      if (fields.agreedOn > dayOf(now)) refuse('agreedInFuture', 'agreedOn');
      if (!id) {
        const added = { ...fields, id: newId(now.getTime()) };
        await tx.insert(speakers).values(added);
        await record(tx, 'speaker.saved', subject(added.id));
        return added.id;
      }
      const row = await speakerFor(tx, viewer, { id, version });
      const next = version + 1;
      await tx
        .update(speakers)
        .set({ ...fields, version: next })
        .where(eq(speakers.id, id));
      await record(tx, 'speaker.saved', subject(id), { version: next, fields: changedFields(row, fields) });
      return id;
    },
    now,
  );
}

/** Takes somebody off the roster: the name is shown nowhere from now on, and what was held stays held. */
export function letSpeakerLeave(viewer: Viewer, given: { id: string; version: number }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const { id, version } = await speakerFor(tx, viewer, given);
      await tx
        .update(speakers)
        .set({ leftAt: now, version: version + 1 })
        .where(eq(speakers.id, id));
      await record(tx, 'speaker.left', subject(id));
    },
    now,
  );
}

async function speakerFor(tx: Tx, viewer: Viewer, { id, version }: { id: string; version: number }) {
  const [row] = await tx.select().from(speakers).where(eq(speakers.id, id));
  if (!row) return refuse('gone');
  if (!mayEditList(viewer, row)) refuse('notYours');
  if (row.leftAt) refuse('speakerGone');
  if (row.version !== version) refuse('changedMeanwhile');
  return row;
}
