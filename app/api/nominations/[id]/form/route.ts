import { openPaper } from '@/features/nominations/papers/queries';
import { formOnPaper } from '@/features/nominations/papers/rules';
import { getPortal } from '@/features/pages/queries';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { plainAnswer, refusedAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The form of a nomination as a Word file. A plain form posts here, since the look at the person is recorded. */
export async function POST(request: Request, { params }: RouteContext<'/api/nominations/[id]/form'>) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(localeOf(new URL(request.url).searchParams.get('locale')), '/desk');
  const now = new Date();
  try {
    const paper = await openPaper(viewer, (await params).id, now);
    if (!paper) return plainAnswer('gone', 404);
    const unit = (await getPortal()).subDistrict + paper.community;
    const filledBy = viewer.kind === 'staff' ? viewer.name : '';
    const content = await print('nominationForm', formOnPaper(paper, { unit, filledBy, now }));
    const headers = savedAs(`${words('zh-CN').nominations.paper.file}-${paper.name}.docx`);
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': type, ...headers } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
