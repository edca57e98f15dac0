'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { answerInput, siteErrorInput, tellInput } from './inputs';
import * as mutations from './mutations';

export const tellAction = formAction(tellInput, async (viewer, input) => {
  const id = await mutations.tell(viewer, input, await currentAddress(), new Date());
  return `/site-errors/${id}`;
});

export const showContactAction = formAction(siteErrorInput, async (viewer, { id }) => ({
  shown: { contact: await mutations.readContact(viewer, id, new Date()) },
}));

export const answerAction = formAction(answerInput, async (viewer, input) => {
  await mutations.answer(viewer, input, new Date());
  return `/desk/site-errors/${input.id}?done=answered`;
});
