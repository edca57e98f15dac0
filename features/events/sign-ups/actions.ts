'use server';
import { formAction } from '@/lib/form-action';
import { openReceipt } from '@/lib/receipts';
import { refuse } from '@/lib/rule-broken';
import { currentAddress } from '@/lib/session';
import { type Viewer, visitor } from '@/lib/viewer';
import { receiptOf } from '../posted/mutations';
import { accept, change, giveBack } from '../sign-up-changes/mutations';
import { changeInput, giveBackInput, ownSignUpInput, signUpInput } from './inputs';

export const signUpAction = formAction(signUpInput, async (viewer, input) =>
  receiptOf(viewer, input, await currentAddress(), new Date()),
);

export const acceptAction = formAction(ownSignUpInput, async (viewer, { token }) => {
  const now = new Date();
  await accept(holderOf(viewer), idOf(token, now), now);
  return `/events/mine/${token}?done=accepted`;
});

export const changeAction = formAction(changeInput, async (viewer, { token, ...input }) => {
  const now = new Date();
  await change(holderOf(viewer), idOf(token, now), input, now);
  return `/events/mine/${token}?done=changed`;
});

export const giveBackAction = formAction(giveBackInput, async (viewer, { token }) => {
  const now = new Date();
  await giveBack(holderOf(viewer), idOf(token, now), now);
  return `/events/mine/${token}?done=given`;
});

const idOf = (token: string, now: Date) => openReceipt(token, 'sign-up', now) ?? refuse('receiptOver');

// The receipt proves who acts; staff with somebody's receipt in hand act as its holder.
const holderOf = (viewer: Viewer) => (viewer.kind === 'resident' ? viewer : visitor);
