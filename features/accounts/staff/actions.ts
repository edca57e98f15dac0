'use server';
import { env } from '@/lib/env';
import { formAction } from '@/lib/form-action';
import { href, type Locale } from '@/lib/locale';
import { refuse } from '@/lib/rule-broken';
import { accountInput, addStaffInput, changeRoleInput, findInput } from '../inputs';
import { handLink } from '../links/mutations';
import { findMasked } from '../queries';
import * as mutations from './mutations';

export const addStaffAction = formAction(addStaffInput, async (viewer, input, locale) => {
  const { token } = await mutations.addStaff(viewer, input, new Date());
  return { shown: { link: linkAddress(locale, token) } };
});

export const handLinkAction = formAction(accountInput, async (viewer, { id }, locale) => ({
  shown: { link: linkAddress(locale, await handLink(viewer, id, new Date())) },
}));

/** Looks for the owner of an account who stands at the counter; shows enough to recognise. */
export const findAccountAction = formAction(findInput, async (viewer, { identifier }) => {
  const found = (await findMasked(viewer, identifier)) ?? refuse('gone', 'identifier');
  return { shown: { account: `${found.name} ${found.contact}`, accountId: found.id } };
});

export const changeRoleAction = formAction(changeRoleInput, async (viewer, input) => {
  await mutations.changeRole(viewer, input, new Date());
  return '/desk/people?done=saved';
});

export const deactivateAction = formAction(accountInput, async (viewer, { id }) => {
  await mutations.deactivate(viewer, id, new Date());
  return '/desk/people?done=deactivated';
});

export const reactivateAction = formAction(accountInput, async (viewer, { id }) => {
  await mutations.reactivate(viewer, id, new Date());
  return '/desk/people?done=reactivated';
});

const linkAddress = (locale: Locale, token: string) => `${env().LINLI_ORIGIN}${href(locale, `/link/${token}`)}`;
