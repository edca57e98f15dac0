'use server';
import { formAction } from '@/lib/form-action';
import { openReceipt } from '@/lib/receipts';
import { refuse } from '@/lib/rule-broken';
import { heardConsentInput, heardLeaveInput, ownConsentInput, ownLeaveInput } from './inputs';
import * as mutations from './mutations';

export const ownConsentAction = formAction(ownConsentInput, async (_viewer, { token, ...said }) => {
  const now = new Date();
  await mutations.consentOnline(openReceipt(token, 'nominee', now) ?? refuse('receiptOver'), said, now);
  return `/nominations/mine/nominee/${token}?done=saved`;
});

export const ownLeaveAction = formAction(ownLeaveInput, async (_viewer, { token }) => {
  const now = new Date();
  await mutations.leaveOnline(openReceipt(token, 'nominee', now) ?? refuse('receiptOver'), now);
  return `/nominations/mine/nominee/${token}?done=left`;
});

export const heardConsentAction = formAction(heardConsentInput, async (viewer, input) => {
  await mutations.consentHeard(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});

export const heardLeaveAction = formAction(heardLeaveInput, async (viewer, { id }) => {
  await mutations.leaveHeard(viewer, id, new Date());
  return `/desk/nominations/${id}?done=personLeft`;
});
