import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/events';
import { settledBy } from '@/lib/form-action';
import { takeForms } from '@/lib/posted-forms';
import { receiptToken } from '@/lib/receipts';
import { type Viewer, visitor } from '@/lib/viewer';
import { type SignUpInput, signUpInput } from '../sign-ups/inputs';
import { signUp } from '../sign-ups/mutations';
import { receiptEnd } from '../sign-ups/rules';

/** Signs somebody up; returns where the receipt stands open until long after the event. */
export async function receiptOf(
  viewer: Viewer,
  input: SignUpInput & { proof?: string },
  address: string,
  now: Date,
): Promise<string> {
  const id = await signUp(viewer, input, address, now);
  const [event] = await db.select({ endsAt: events.endsAt }).from(events).where(eq(events.id, input.eventId));
  const until = event && receiptEnd(event);
  return `/events/mine/${receiptToken('sign-up', id, now, until)}?done=signed-up`;
}

/** Has the front hand over what visitors post to sign up: hundreds may want the thirty seats of one evening. */
export const takeSignUpsOfTheFront = (): void =>
  takeForms(/^\/events\/[\w-]+\/sign-up$/, async ({ data, locale, address }) => {
    const settle = settledBy(signUpInput, (viewer, input) => receiptOf(viewer, input, address, new Date()));
    const settled = await settle(data, visitor, locale);
    return typeof settled === 'string' ? { location: settled } : { errors: settled.errors };
  });
