'use server';
import { formAction } from '@/lib/form-action';
import { formInput, opinionInput, picturesInput, removePictureInput } from './inputs';
import * as mutations from './mutations';

export const saveFormAction = formAction(formInput, async (viewer, input) => {
  await mutations.saveForm(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});

export const addPicturesAction = formAction(picturesInput, async (viewer, input) => {
  await mutations.addPictures(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});

export const removePictureAction = formAction(removePictureInput, async (viewer, input) => {
  await mutations.removePicture(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});

export const opinionAction = formAction(opinionInput, async (viewer, input) => {
  await mutations.enterOpinion(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});
