'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { followInput } from './inputs';
import { follow } from './mutations';

export const followAction = formAction(
  followInput,
  async (_viewer, input) => `/nominations/mine/${await follow(input, await currentAddress(), new Date())}`,
);
