import { formOf } from '@/features/evidence/documents/queries';
import { getIndicator, placeOfEvidence } from '@/features/evidence/queries';
import { indicatorPath } from '@/features/evidence/rules';
import { savedAs } from '@/lib/file-answer';
import { plainAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The form of an indicator at a place (测评材料提交表) as a file for Word; always in Chinese, as it is handed in. */
export async function GET(request: Request, { params }: RouteContext<'/api/evidence/indicators/[id]'>) {
  const { id } = await params;
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn('zh-CN', indicatorPath(id));
  const place = await placeOfEvidence(viewer, new URL(request.url).searchParams.get('community') ?? undefined);
  const communityId = place?.id ?? null;
  const view = place === undefined ? undefined : await getIndicator(viewer, id, communityId);
  if (!view?.leaf) return plainAnswer('fileNotThere', 404);
  const { edition, indicator, leaf, tags } = view;
  const content = await print(
    'officialDocument',
    await formOf({ edition, indicator, leaf, tags }, communityId, new Date()),
  );
  const headers = {
    ...savedAs(`${indicator.code} ${words('zh-CN').evidence.packing.form}.docx`),
    'Cache-Control': 'private, no-store',
  };
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': word, ...headers } });
}
