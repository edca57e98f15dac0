'use server';
import { formAction } from '@/lib/form-action';
import { columnInput } from '../inputs';
import { saveColumn } from './mutations';

export const saveColumnAction = formAction(columnInput, async (viewer, input) => {
  await saveColumn(viewer, input, new Date());
  return '/desk/columns?done=saved';
});
