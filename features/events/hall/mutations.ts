import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { signUps } from '@/db/schema/sign-ups';
import { isHallPass } from '@/lib/hall-codes';
import { withinLimit } from '@/lib/limits';
import { isReceiptCode, typedNumber } from '@/lib/receipts';
import { RuleBroken, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { Answer } from '../attendances/mutations';
import type { Entry } from '../check-in/inputs';
import { sealed, takeAll } from '../check-in/mutations';
import { getHallEvent } from '../check-in/queries';
import { reasonsNotOpen } from '../check-in/rules';
import { takeEvent } from '../seats/mutations';
import type { HallInput } from './inputs';

/** A whole hall may come from one address; a number is guessed at only a few times. */
const byAddress = { name: 'hall', most: 300, minutes: 60 };
const byNumber = { name: 'receipt by number', most: 6, minutes: 15 };

type Place = { event: string; pass: string };
type Outcome = Exclude<Answer['outcome'], 'refused'>;

/** Somebody in the hall scanned the code on its screen: with number and code of the receipt, or with a name. */
export async function arrive(viewer: Viewer, input: HallInput, address: string, now: Date): Promise<Outcome> {
  const { id, how, name, contact, number, code } = input;
  if (!(await withinLimit(byAddress, address, now))) refuse('hallOften');
  const seen = { id, door: '', at: now.getTime() };
  if (how === 'name') return take(viewer, input, { kind: 'walk-in', ...seen, name, contact }, now);
  const typed = typedNumber(number);
  if (!(await withinLimit(byNumber, typed, now))) refuse('tooManyTries');
  const [signUp] = await db.select({ id: signUps.id }).from(signUps).where(eq(signUps.number, typed));
  if (!signUp || !isReceiptCode('sign-up', signUp.id, code)) refuse('receiptWrong', 'number');
  return take(viewer, input, { kind: 'scan', ...seen, number: typed, code }, now);
}

/** The same with one tap for whoever is signed in and has signed up. */
export async function arriveOwn(
  viewer: Viewer,
  { signUpId, id, ...place }: Place & { id: string; signUpId: string },
  now: Date,
): Promise<Outcome> {
  const own = viewer.id && and(eq(signUps.id, signUpId), eq(signUps.accountId, viewer.id));
  const [signUp] = own ? await db.select({ id: signUps.id }).from(signUps).where(own) : [];
  if (!signUp) refuse('notYours');
  return take(viewer, place, { kind: 'list', id, door: '', at: now.getTime(), signUpId }, now);
}

async function take(viewer: Viewer, { event: number, pass }: Place, entry: Entry, now: Date): Promise<Outcome> {
  const known = (await getHallEvent(number)) ?? refuse('gone');
  if (!isHallPass(known.id, pass, now)) refuse('hallCodeOld');
  const seen = sealed(entry, now, 'hall');
  const [answer] = await write(
    viewer,
    async (tx) => {
      const event = await takeEvent(tx, known.id);
      refuseAll(reasonsNotOpen(event, now));
      return takeAll(tx, event, [seen]);
    },
    now,
  );
  if (!answer || answer.outcome === 'refused') throw new RuleBroken(answer?.reason ? [answer.reason] : []);
  return answer.outcome;
}
