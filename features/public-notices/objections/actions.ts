'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { closeInput, enterInput, objectInput, objectionInput } from './inputs';
import * as mutations from './mutations';

export const objectAction = formAction(objectInput, async (_, input) => {
  const id = await mutations.object(input, await currentAddress(), new Date());
  return `/objections/${id}`;
});

export const enterAction = formAction(enterInput, async (viewer, input) => {
  await mutations.enterObjection(viewer, input, new Date());
  return `/desk/notices/${input.noticeId}?done=objectionEntered`;
});

export const readAction = formAction(objectionInput, async (viewer, { id }) => ({
  shown: await mutations.readObjection(viewer, id, new Date()),
}));

export const closeAction = formAction(closeInput, async (viewer, input) => {
  const noticeId = await mutations.closeObjection(viewer, input, new Date());
  return `/desk/notices/${noticeId}/objections/${input.id}?done=answered`;
});
