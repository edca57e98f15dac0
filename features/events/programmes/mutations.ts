import 'server-only';
import { eq, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { programmeTemplates } from '@/db/schema/events';
import { programmes } from '@/db/seed/programmes';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import { system, type Viewer } from '@/lib/viewer';
import type { ProgrammeInput } from './inputs';

const subject = (id: string) => ({ type: 'programme', id });

/** Enters the templates that every portal begins with, where there are none yet. */
export async function seedProgrammes(tx: Tx): Promise<void> {
  const [known] = await tx.select({ id: programmeTemplates.id }).from(programmeTemplates).limit(1);
  if (known) return;
  for (const [position, programme] of programmes.entries()) {
    const id = newId(tx.now.getTime());
    await tx.insert(programmeTemplates).values({ id, position, ...programme });
    await record(tx, 'programme.saved', subject(id));
  }
}

/** The same for a portal that was there before the templates were; at every start. */
export const prepareProgrammes = (now: Date): Promise<void> => write(system, seedProgrammes, now);

/** Adds a template behind the others, or changes one; events that took their steps from it keep them. */
export function saveProgramme(viewer: Viewer, { id, ...fields }: ProgrammeInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!may(viewer, 'programme.edit', null)) refuse('notYours');
      if (!id) {
        const [last] = await tx.select({ position: max(programmeTemplates.position) }).from(programmeTemplates);
        const added = { ...fields, id: newId(now.getTime()), position: (last?.position ?? -1) + 1 };
        await tx.insert(programmeTemplates).values(added);
        await record(tx, 'programme.saved', subject(added.id));
        return added.id;
      }
      const saved = await tx
        .update(programmeTemplates)
        .set(fields)
        .where(eq(programmeTemplates.id, id))
        .returning({ id: programmeTemplates.id });
      if (saved.length === 0) refuse('gone');
      await record(tx, 'programme.saved', subject(id), { steps: fields.steps.length, inUse: fields.inUse });
      return id;
    },
    now,
  );
}
