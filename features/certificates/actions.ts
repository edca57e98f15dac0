'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { checkInput } from './inputs';
import * as mutations from './mutations';

export const checkAction = formAction(checkInput, async (_viewer, { number }) => {
  await mutations.countCheck(await currentAddress(), new Date());
  return `/certificates/${number}`;
});
