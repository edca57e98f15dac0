import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/db/record';
import { signUps } from '@/db/schema/sign-ups';
import { erasePerson } from '@/features/privacy/mutations';
import { moveSignUp, ofSignUp, type SignUp, takeEvent, withSeats } from '../seats/mutations';
import { isLiving } from '../sign-ups/rules';

/** Takes a person out of the sign-ups: a seat that is still held goes to the next in line. Restores call it too. */
export async function leaveSeats(tx: Tx, personId: string): Promise<void> {
  const rows = await tx.select().from(signUps).where(eq(signUps.personId, personId));
  for (const row of rows) await leave(tx, row);
}

/** Gives back and erases everything that an account signed up for, in the transaction that ends the account. */
export async function eraseSignUpsOf(tx: Tx, accountId: string): Promise<void> {
  const rows = await tx.select().from(signUps).where(eq(signUps.accountId, accountId));
  for (const row of rows) {
    await leave(tx, row);
    await erasePerson(tx, row.personId);
  }
}

async function leave(tx: Tx, signUp: SignUp): Promise<void> {
  if (isLiving(signUp.status)) {
    const event = await takeEvent(tx, signUp.eventId);
    await withSeats(tx, event, async () => {
      await moveSignUp(tx, signUp, 'cancelled');
      await record(tx, 'sign-up.cancelled', ofSignUp(signUp.id));
    });
  }
  await tx.update(signUps).set({ sealedPerson: '', repeatKey: null }).where(eq(signUps.id, signUp.id));
}
