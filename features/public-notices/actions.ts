'use server';
import { formAction } from '@/lib/form-action';
import { extendInput, openInput, reasonInput, resumeInput, waiveInput } from './inputs';
import * as mutations from './mutations';

export const openAction = formAction(openInput, async (viewer, { people, ...planned }) => {
  const number = await mutations.openNotice(viewer, { ...planned, nominationIds: people }, new Date());
  return `/desk/notices/${number}?done=noticeOpened`;
});

export const pauseAction = formAction(reasonInput, async (viewer, input) => {
  const number = await mutations.pauseNotice(viewer, input, new Date());
  return `/desk/notices/${number}?done=noticePaused`;
});

export const resumeAction = formAction(resumeInput, async (viewer, input) => {
  const number = await mutations.resumeNotice(viewer, input, new Date());
  return `/desk/notices/${number}?done=noticeResumed`;
});

export const extendAction = formAction(extendInput, async (viewer, input) => {
  const number = await mutations.extendNotice(viewer, input, new Date());
  return `/desk/notices/${number}?done=noticeExtended`;
});

export const withdrawAction = formAction(reasonInput, async (viewer, input) => {
  const number = await mutations.withdrawNotice(viewer, input, new Date());
  return `/desk/notices/${number}?done=noticeWithdrawn`;
});

export const waiveAction = formAction(waiveInput, async (viewer, { nominationId, reason }) => {
  await mutations.waiveNotice(viewer, nominationId, reason, new Date());
  return '/desk/notices?done=noticeWaived';
});
