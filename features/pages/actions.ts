'use server';
import { formAction } from '@/lib/form-action';
import { pageInput, portalInput } from './inputs';
import { editPage, editPortal } from './mutations';

export const editPageAction = formAction(pageInput, async (viewer, input) => {
  await editPage(viewer, input, new Date());
  return '/desk/pages?done=saved';
});

export const editPortalAction = formAction(portalInput, async (viewer, input) => {
  await editPortal(viewer, input, new Date());
  return '/desk/portal?done=saved';
});
