'use server';
import { formAction } from '@/lib/form-action';
import { endSession, startSession } from '@/lib/session';
import { changePasswordInput, correctAccountInput, eraseInput, nothingInput } from '../inputs';
import * as mutations from './mutations';

export const correctAccountAction = formAction(correctAccountInput, async (viewer, input) => {
  await mutations.correctAccount(viewer, input, new Date());
  return '/me?done=corrected';
});

export const changePasswordAction = formAction(changePasswordInput, async (viewer, input) => {
  await startSession(await mutations.changePassword(viewer, input, new Date()));
  return '/me?done=password';
});

export const signOutEverywhereAction = formAction(nothingInput, async (viewer) => {
  await mutations.signOutEverywhere(viewer, new Date());
  await endSession();
  return '/sign-in?done=everywhere';
});

export const eraseAction = formAction(eraseInput, async (viewer, input) => {
  await mutations.eraseOwnAccount(viewer, input, new Date());
  await endSession();
  return '/sign-in?done=erased';
});
