'use server';
import { formAction } from '@/lib/form-action';
import { accountInput, addStaffInput, changeRoleInput } from '../inputs';
import { linkAddress } from '../links/queries';
import * as mutations from './mutations';

export const addStaffAction = formAction(addStaffInput, async (viewer, input, locale) => {
  const { token } = await mutations.addStaff(viewer, input, new Date());
  return { shown: { link: linkAddress(locale, token) } };
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
