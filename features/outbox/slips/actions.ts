'use server';
import { formAction } from '@/lib/form-action';
import { markInput, openSlipsInput } from './inputs';
import * as mutations from './mutations';

export const markAction = formAction(markInput, async (viewer, input) => {
  await mutations.mark(viewer, input, new Date());
  return `/desk/slips?done=${input.outcome === 'handedOver' ? 'handedOver' : 'notTaken'}`;
});

export const openSlipsAction = formAction(openSlipsInput, async (viewer) => ({
  shown: await mutations.openSlips(viewer, new Date()),
}));
