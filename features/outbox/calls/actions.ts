'use server';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import { mark } from '../slips/mutations';
import { callInput } from './inputs';
import { openCall } from './mutations';

export const callAction = formAction(callInput, async (viewer, { id, act }, locale) => {
  const now = new Date();
  if (act === 'show') return { shown: { whom: (await openCall(viewer, id, locale, now)) ?? refuse('gone') } };
  await mark(viewer, { id, outcome: act === 'told' ? 'handedOver' : 'notFound' }, now);
  return `/desk/slips?done=${act === 'told' ? 'told' : 'notTold'}`;
});
