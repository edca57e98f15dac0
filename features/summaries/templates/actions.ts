'use server';
import { formAction } from '@/lib/form-action';
import { templateInput } from '../inputs';
import { saveTemplate } from './mutations';

export const saveTemplateAction = formAction(templateInput, async (viewer, input) => {
  await saveTemplate(viewer, input, new Date());
  return '/desk/summaries/templates?done=templateSaved';
});
