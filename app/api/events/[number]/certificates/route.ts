import { getAttendanceCertificate } from '@/features/certificates/files/queries';
import { getAfter } from '@/features/events/afterwards/queries';
import { openForPrint } from '@/features/events/certificates/mutations';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { plainAnswer, refusedAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** The certificates of an event for the desk to hand over, all of them or one. A plain form posts here, since it is recorded. */
export async function POST(request: Request, { params }: RouteContext<'/api/events/[number]/certificates'>) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(localeOf(new URL(request.url).searchParams.get('locale')), '/desk');
  const { number } = await params;
  const event = await getAfter(viewer, number);
  if (!event) return plainAnswer('fileNotThere', 404);
  const chosen = (await request.formData()).get('attendance');
  const attendanceId = typeof chosen === 'string' && chosen ? chosen : null;
  try {
    const ids = await openForPrint(viewer, { eventId: event.id, attendanceId }, new Date());
    const all = (await Promise.all(ids.map(getAttendanceCertificate))).filter((one) => one !== undefined);
    if (all.length === 0) return plainAnswer('fileNotThere', 404);
    const content = await print('certificatesPdf', all);
    const headers = savedAs(`${words('zh-CN').eventLedger.certificates.printed.file(number)}.pdf`);
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': 'application/pdf', ...headers } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
