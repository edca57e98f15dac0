import { Readable } from 'node:stream';
import { boxFilter } from '@/features/evidence/boxes/inputs';
import { packBox } from '@/features/evidence/boxes/mutations';
import { boxNamed, placeOfArchive } from '@/features/evidence/boxes/queries';
import { yearAsked } from '@/features/evidence/boxes/rules';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { plainAnswer, refusedAnswer } from '@/lib/print/answer';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';

/** An archive box of a place and a year, as one ZIP. A plain form posts here: that it was handed out is kept. */
export async function POST(request: Request, { params }: RouteContext<'/api/evidence/boxes/[box]'>) {
  const box = boxNamed((await params).box);
  const viewer = await currentViewer();
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  if (viewer.kind === 'visitor') return toSignIn(locale, '/desk/boxes');
  const asked = boxFilter.parse(Object.fromEntries(await request.formData().catch(() => new FormData())));
  const place = box && (await placeOfArchive(viewer, asked.community || undefined));
  if (!box || !place) return plainAnswer('fileNotThere', 404);
  const now = new Date();
  try {
    const { name, content } = await packBox({ viewer, place, period: yearAsked(asked.year, now).period }, box, now);
    const body = Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(body, { headers: { 'Content-Type': 'application/zip', ...savedAs(name) } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
