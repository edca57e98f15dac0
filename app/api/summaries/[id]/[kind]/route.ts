import { documentOf } from '@/features/summaries/documents/queries';
import { getSummary } from '@/features/summaries/queries';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { plainAnswer, refusedAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';

const kinds = {
  docx: {
    maker: 'officialDocument',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { maker: 'officialDocumentPdf', type: 'application/pdf' },
} as const;

/** A summary as a file for Word or as PDF, with the records behind each figure in its annex; `annex=none`: the text alone. */
export async function GET(request: Request, { params }: RouteContext<'/api/summaries/[id]/[kind]'>) {
  const { id, kind } = await params;
  const viewer = await currentViewer();
  const asked = new URL(request.url).searchParams;
  const locale = localeOf(asked.get('locale'));
  if (viewer.kind === 'visitor') return toSignIn(locale, `/desk/summaries/${id}`);
  const summary = Object.hasOwn(kinds, kind) ? await getSummary(viewer, id) : undefined;
  if (!summary) return plainAnswer('fileNotThere', 404);
  const { maker, type } = kinds[kind as keyof typeof kinds];
  try {
    const content = await print(
      maker,
      await documentOf(summary, new Date(), { annexed: asked.get('annex') !== 'none' }),
    );
    const headers = { ...savedAs(`${summary.title}.${kind}`), 'Cache-Control': 'private, no-store' };
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': type, ...headers } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
