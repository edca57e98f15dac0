'use server';
import { formAction } from '@/lib/form-action';
import { scoreCardInput } from './inputs';
import * as mutations from './mutations';

export const saveCardAction = formAction(scoreCardInput, async (viewer, input) => {
  const community = await mutations.saveCard(viewer, input, new Date());
  return `/desk/events/score-card?community=${community}&year=${input.year}&done=scoreCardSaved`;
});
