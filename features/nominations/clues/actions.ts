'use server';
import { formAction } from '@/lib/form-action';
import { openReceipt } from '@/lib/receipts';
import { refuse } from '@/lib/rule-broken';
import { currentAddress } from '@/lib/session';
import { addInput, clueIdInput, clueInput, paperInput, withdrawInput } from './inputs';
import * as mutations from './mutations';
import { readNominator } from './queries';

export const receiveAction = formAction(clueInput, async (viewer, { proof, ...input }) => {
  return mutations.receiptOf(viewer, input, { proof, address: await currentAddress() }, new Date());
});

export const paperAction = formAction(paperInput, async (viewer, input) => {
  const id = await mutations.enterPaper(viewer, input, new Date());
  return `/desk/clues/${id}?done=entered`;
});

export const addAction = formAction(addInput, async (_viewer, { token, text }) => {
  const now = new Date();
  await mutations.add(openReceipt(token, 'clue', now) ?? refuse('receiptOver'), text, now);
  return `/nominations/mine/clue/${token}?done=added`;
});

export const withdrawAction = formAction(withdrawInput, async (_viewer, { token }) => {
  const now = new Date();
  await mutations.withdraw(openReceipt(token, 'clue', now) ?? refuse('receiptOver'), now);
  return `/nominations/mine/clue/${token}?done=withdrawn`;
});

export const showNominatorAction = formAction(clueIdInput, async (viewer, { id }) => {
  const nominator = (await readNominator(viewer, id, new Date())) ?? refuse('gone');
  return { shown: { nominator: [nominator.name, nominator.contact].filter(Boolean).join('　') } };
});
