'use server';
import { formAction } from '@/lib/form-action';
import { communityInput, newCommunityInput } from './inputs';
import { addCommunity, editCommunity } from './mutations';

export const addCommunityAction = formAction(newCommunityInput, async (viewer, input) => {
  await addCommunity(viewer, input, new Date());
  return '/desk/communities?done=saved';
});

export const editCommunityAction = formAction(communityInput, async (viewer, input) => {
  await editCommunity(viewer, input, new Date());
  return '/desk/communities?done=saved';
});
