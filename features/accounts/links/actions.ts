'use server';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import { currentAddress, startSession } from '@/lib/session';
import { accountInput, findInput, forgottenInput, newPasswordInput, tokenInput } from '../inputs';
import { findMasked } from '../queries';
import { askForLink, handLink, setPasswordByLink, signInByLink } from './mutations';
import { linkAddress, readContact } from './queries';

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

export const handLinkAction = formAction(accountInput, async (viewer, { id }, locale) => ({
  shown: { link: linkAddress(locale, await handLink(viewer, id, new Date())) },
}));

/** Looks for the owner of an account who stands at the counter; the page of the account shows enough to recognise. */
export const findAccountAction = formAction(findInput, async (viewer, { identifier }) => {
  const found = (await findMasked(viewer, identifier)) ?? refuse('noSuchAccount', 'identifier');
  return `/desk/people/${found.id}`;
});

export const readContactAction = formAction(accountInput, async (viewer, { id }) => ({
  shown: { contact: (await readContact(viewer, id, new Date())) ?? refuse('gone') },
}));
