'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress, startSession } from '@/lib/session';
import { firstRunInput } from './inputs';
import { openPortal } from './mutations';

export const openPortalAction = formAction(firstRunInput, async (_viewer, input) => {
  await startSession(await openPortal(input, await currentAddress(), new Date()));
  return '/desk';
});
