'use server';
import { formAction } from '@/lib/form-action';
import { editionPath } from '../rules';
import { closeInput, discardEditionInput, saveEditionInput } from './inputs';
import * as mutations from './mutations';

export const saveEditionAction = formAction(saveEditionInput, async (viewer, input) => {
  await mutations.saveEdition(viewer, input, new Date());
  return `${editionPath(input.id)}?done=saved`;
});

export const closeEditionAction = formAction(closeInput, async (viewer, { id, version }) => {
  await mutations.closeEdition(viewer, { id, version }, new Date());
  return `${editionPath(id)}?done=closed`;
});

export const discardEditionAction = formAction(discardEditionInput, async (viewer, input) => {
  await mutations.discardEdition(viewer, input, new Date());
  return '/desk/evidence?done=removed';
});
