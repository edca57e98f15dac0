'use server';
import { formAction } from '@/lib/form-action';
import { termsInput } from './inputs';
import { setTerms } from './mutations';

export const setTermsAction = formAction(termsInput, async (viewer, input) => {
  await setTerms(viewer, input, new Date());
  return '/desk/terms?done=set';
});
