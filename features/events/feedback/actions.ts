'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { feedbackInput } from './inputs';
import * as mutations from './mutations';
import { feedbackPathOf } from './queries';

export const feedbackAction = formAction(feedbackInput, async (_viewer, input) => {
  await mutations.send(input, await currentAddress(), new Date());
  return `${await feedbackPathOf(input.eventId)}?done=sent`;
});
