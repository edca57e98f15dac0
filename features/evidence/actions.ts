'use server';
import { formAction } from '@/lib/form-action';
import { changeTagInput, statementInput, tagInput, tagRecordInput, tagRecordsInput } from './inputs';
import * as mutations from './mutations';
import { pageOfPlace } from './queries';
import { findByAddress } from './subjects/queries';
import { pathTo } from './subjects/rules';

export const tagRecordsAction = formAction(tagRecordsInput, async (viewer, input) => {
  const { of, month, ...ticked } = input;
  await mutations.tagRecords(viewer, ticked, new Date());
  return pageOfPlace(input, 'tagged', { of, month });
});

export const tagRecordAction = formAction(tagRecordInput, async (viewer, input) => {
  await mutations.tagRecord(viewer, input, new Date());
  const subject = await findByAddress(viewer, input.type, input.subjectId);
  const path = subject && pathTo(viewer, subject);
  return path ? `${path}?done=tagged` : pageOfPlace(input, 'tagged');
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
