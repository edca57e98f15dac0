'use server';
import { formAction } from '@/lib/form-action';
import { templateInput } from '../inputs';
import { spelledBack } from '../spelled/queries';
import { saveTemplate } from './mutations';

export const saveTemplateAction = formAction(templateInput, async (viewer, input) => {
  await saveTemplate(viewer, { ...input, body: spelledBack(input.body) }, new Date());
  return '/desk/summaries/templates?done=templateSaved';
});
