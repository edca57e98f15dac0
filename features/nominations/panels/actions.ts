'use server';
import { formAction } from '@/lib/form-action';
import { changePanelInput } from './inputs';
import { changePanel } from './mutations';

export const changePanelAction = formAction(changePanelInput, async (viewer, input) => {
  await changePanel(viewer, input, new Date());
  return `/desk/reviews/${input.id}?done=panelChanged`;
});
