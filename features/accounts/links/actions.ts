'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress, startSession } from '@/lib/session';
import { forgottenInput, newPasswordInput, tokenInput } from '../inputs';
import { askForLink, setPasswordByLink, signInByLink } from './mutations';

export const askForLinkAction = formAction(forgottenInput, async (_viewer, { identifier }) => {
  await askForLink(identifier, await currentAddress(), new Date());
  return '/forgotten?done=asked';
});

export const signInByLinkAction = formAction(tokenInput, async (_viewer, { token }) => {
  await startSession(await signInByLink(token, await currentAddress(), new Date()));
  return '/desk';
});

export const setPasswordByLinkAction = formAction(newPasswordInput, async (_viewer, input) => {
  await startSession(await setPasswordByLink(input, await currentAddress(), new Date()));
  return '/me?done=password';
});
