'use server';
import { formAction } from '@/lib/form-action';
import { changeTagInput, statementInput, tagInput, tagRecordInput, tagRecordsInput } from './inputs';
import * as mutations from './mutations';
import { pageOfPlace } from './queries';

export const tagRecordsAction = formAction(tagRecordsInput, async (viewer, input) => {
  await mutations.tagRecords(viewer, input, new Date());
  return pageOfPlace(input, 'tagged');
});

export const tagRecordAction = formAction(tagRecordInput, async (viewer, input) => {
  await mutations.tagRecord(viewer, input, new Date());
  return pageOfPlace(input, 'tagged');
});

export const changeTagAction = formAction(changeTagInput, async (viewer, input) => {
  return pageOfPlace(await mutations.changeTag(viewer, input, new Date()), 'tagged');
});

export const untagAction = formAction(tagInput, async (viewer, { id }) => {
  return pageOfPlace(await mutations.untag(viewer, id, new Date()), 'untagged');
});

export const saveStatementAction = formAction(statementInput, async (viewer, input) => {
  await mutations.saveStatement(viewer, input, new Date());
  return pageOfPlace(input, 'stated');
});
