'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress, endSession, startSession } from '@/lib/session';
import { nothingInput, registerInput, signInInput } from './inputs';
import * as mutations from './mutations';
import { placeAfterSignIn } from './rules';

export const registerAction = formAction(registerInput, async (_viewer, input) => {
  await startSession(await mutations.register(input, await currentAddress(), new Date()));
  return input.next ? placeAfterSignIn(input.next, 'resident') : '/me?done=registered';
});

export const signInAction = formAction(signInInput, async (_viewer, input) => {
  const session = await mutations.signIn(input, await currentAddress(), new Date());
  await startSession(session);
  return placeAfterSignIn(input.next, session.role);
});

export const signOutAction = formAction(nothingInput, async () => {
  await endSession();
  return '/';
});
