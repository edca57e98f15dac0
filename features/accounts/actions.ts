'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress, endSession, startSession } from '@/lib/session';
import {
  changePasswordInput,
  correctAccountInput,
  eraseInput,
  nothingInput,
  registerInput,
  signInInput,
} from './inputs';
import * as mutations from './mutations';

export const registerAction = formAction(registerInput, async (_viewer, input) => {
  await startSession(await mutations.register(input, await currentAddress(), new Date()));
  return '/me?done=registered';
});

export const signInAction = formAction(signInInput, async (_viewer, input) => {
  await startSession(await mutations.signIn(input, await currentAddress(), new Date()));
  return afterSignIn(input.next);
});

export const signOutAction = formAction(nothingInput, async () => {
  await endSession();
  return '/';
});

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

// Only a path of this site, never another host; the language prefix is put on again by the form.
function afterSignIn(next: string): string {
  const path = next.replace(/^\/en(?=\/|$)/, '') || '/me';
  return /^\/(?![/\\])/.test(path) ? path : '/me';
}
