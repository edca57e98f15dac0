import { Readable } from 'node:stream';
import { packEdition } from '@/features/evidence/packages/mutations';
import { editionPath } from '@/features/evidence/rules';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { refusedAnswer } from '@/lib/print/answer';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';

/** The evidence of an edition at a place, as one ZIP. A plain form posts here: that it was handed out is kept. */
export async function POST(request: Request, { params }: RouteContext<'/api/evidence/[edition]/package'>) {
  const { edition: editionId } = await params;
  const viewer = await currentViewer();
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  if (viewer.kind === 'visitor') return toSignIn(locale, editionPath(editionId));
  const posted = (await request.formData().catch(() => new FormData())).get('community');
  const community = typeof posted === 'string' && posted ? posted : undefined;
  try {
    const { name, content } = await packEdition(viewer, { editionId, community }, new Date());
    const body = Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(body, { headers: { 'Content-Type': 'application/zip', ...savedAs(name) } });
  } catch (error) {
    return refusedAnswer(error, 404);
  }
}
