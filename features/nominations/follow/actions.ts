'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { followInput } from './inputs';
import { follow } from './mutations';
import { placeOfReceipt } from './rules';

export const followAction = formAction(followInput, async (_viewer, input) =>
  placeOfReceipt(await follow(input, await currentAddress(), new Date())),
);
