import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { signUps } from '@/db/schema/sign-ups';
import { sealFor } from '@/features/privacy/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { tellOfSeat } from '../letters/mutations';
import { type Event, moveSignUp, ofSignUp, type SignUp, takeEvent, withSeats } from '../seats/mutations';
import type { SignUpInput } from '../sign-ups/inputs';
import { identityOf, sealedOf } from '../sign-ups/mutations';
import { reasonsNotToAccept, reasonsNotToGiveBack, reasonsNotToRemove } from '../sign-ups/rules';

/** Takes the seat that was offered. */
export function accept(viewer: Viewer, id: string, now: Date): Promise<void> {
  return changing(viewer, id, now, async (tx, signUp, event) => {
    refuseAll(reasonsNotToAccept(signUp, event, now));
    await moveSignUp(tx, signUp, 'seated');
    await record(tx, 'sign-up.accepted', ofSignUp(id));
    await tellOfSeat(tx, 'seat-taken', event, signUp);
  });
}

/** Gives back a seat, or leaves the waiting list; whoever waits longest is offered what became free. */
export function giveBack(viewer: Viewer, id: string, now: Date): Promise<void> {
  return changing(viewer, id, now, async (tx, signUp, event) => {
    refuseAll(reasonsNotToGiveBack(signUp, event, now));
    await moveSignUp(tx, signUp, 'cancelled');
    await record(tx, 'sign-up.cancelled', ofSignUp(id));
  });
}

/** Staff take somebody off who said so on the telephone. */
export function remove(viewer: Viewer, id: string, now: Date): Promise<void> {
  return changing(viewer, id, now, async (tx, signUp, event) => {
    refuseAll(reasonsNotToRemove(viewer, signUp, event, now));
    await moveSignUp(tx, signUp, 'removed');
    await record(tx, 'sign-up.removed', ofSignUp(id));
  });
}

type Change = Omit<SignUpInput, 'eventId'>;

/**
 * Mends what was written, or goes over to another group where it has a free seat; where it has none the seat that was given stays
 * as it is.
 */
export function change(viewer: Viewer, id: string, input: Change, now: Date): Promise<void> {
  return changing(viewer, id, now, async (tx, signUp, event, groups) => {
    refuseAll(reasonsNotToGiveBack(signUp, event, now));
    const moves = input.groupId !== signUp.groupId;
    const group = groups.find((one) => one.id === input.groupId) ?? refuse('groupMissing', 'groupId');
    if (moves && (group.held >= group.seats || group.waiting > 0)) refuse('groupFull', 'groupId');
    const known = identityOf(input);
    await tx
      .update(signUps)
      .set({
        ...known,
        livingKey: known.personKey,
        for: input.for,
        groupId: input.groupId,
        sealedPerson: await sealFor(tx, signUp.personId, JSON.stringify(sealedOf(input))),
        ...(moves ? { status: 'seated' as const, offerEndsAt: null, turn: event.turns } : {}),
      })
      .where(eq(signUps.id, id));
    await record(tx, 'sign-up.changed', ofSignUp(id), moves ? { groupId: input.groupId } : {});
  });
}

type Act = (
  tx: Tx,
  signUp: SignUp,
  event: Event,
  groups: Parameters<Parameters<typeof withSeats>[2]>[0],
) => Promise<void>;

async function changing(viewer: Viewer, id: string, now: Date, act: Act): Promise<void> {
  const work = async (tx: Tx) => {
    const { eventId } = await signUpFor(tx, id);
    const event = await takeEvent(tx, eventId);
    await withSeats(tx, event, async (groups) => act(tx, await signUpFor(tx, id), event, groups));
  };
  try {
    await write(viewer, work, now);
  } catch (error) {
    if (isUniqueViolation(error)) refuse('signedUpAlready', 'name');
    throw error;
  }
}

async function signUpFor(tx: Tx, id: string): Promise<SignUp> {
  const [row] = await tx.select().from(signUps).where(eq(signUps.id, id));
  return row ?? refuse('gone');
}
