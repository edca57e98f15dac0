'use server';
import { formAction } from '@/lib/form-action';
import { messageInput } from './inputs';
import * as mutations from './mutations';

export const markReadAction = formAction(messageInput, async (viewer, { id }) => {
  await mutations.markRead(viewer, id, new Date());
  return viewer.kind === 'staff' ? '/desk' : '/me';
});

export const resendAction = formAction(messageInput, async (viewer, { id }) => {
  await mutations.resend(viewer, id, new Date());
  return '/desk/slips?done=resent';
});
