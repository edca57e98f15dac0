import { openCertificate } from '@/features/certificates/files/queries';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { plainAnswer, refusedAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** A certificate that is handed to somebody who is not named in public. A plain form posts here, since it is recorded. */
export async function POST(request: Request, { params }: RouteContext<'/api/certificates/[number]'>) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(localeOf(new URL(request.url).searchParams.get('locale')), '/desk');
  const { number } = await params;
  try {
    const certificate = await openCertificate(viewer, number, new Date());
    if (!certificate) return plainAnswer('fileNotThere', 404);
    const content = await print('certificatePdf', certificate);
    const headers = savedAs(`${words('zh-CN').certificates.printed.file(number)}.pdf`);
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': 'application/pdf', ...headers } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
