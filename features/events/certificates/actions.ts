'use server';
import { formAction } from '@/lib/form-action';
import { pathOfThisSite } from '@/lib/locale';
import { refuse } from '@/lib/rule-broken';
import { afterPathOf } from '../afterwards/queries';
import { certificateInput, ownCertificateInput } from './inputs';
import * as mutations from './mutations';
import { openFilesAddress } from './queries';

export const revokeCertificateAction = formAction(certificateInput, async (viewer, { attendanceId }) => {
  const eventId = await mutations.revokeAttendance(viewer, attendanceId, new Date());
  return `${await afterPathOf(eventId)}?done=certificateRevoked`;
});

export const takeCertificateAction = formAction(ownCertificateInput, async (_viewer, { token, back }) => {
  const attendanceId = openFilesAddress(token, new Date()) ?? refuse('gone');
  const number = await mutations.takeOwn(attendanceId, new Date());
  const place = pathOfThisSite(back)?.replace(/^\/en(?=\/|\?|$)/, '');
  return place?.startsWith('/') && !place.startsWith('//') ? place : `/certificates/${number}`;
});
