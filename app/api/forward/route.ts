import { Readable } from 'node:stream';
import { forwardInput } from '@/features/honours/forwardings/inputs';
import { forward } from '@/features/honours/forwardings/mutations';
import { savedAs } from '@/lib/file-answer';
import { localeOf } from '@/lib/locale';
import { nestedFields } from '@/lib/nested-fields';
import { refusedAnswer } from '@/lib/print/answer';
import { RuleBroken } from '@/lib/rule-broken';
import { currentViewer } from '@/lib/session';
import { toSignIn } from '@/lib/to-sign-in';
import type { ReasonCode } from '@/messages/words';

/** The folders of those who are recommended upward, as one ZIP. A plain form posts here: what was sent is kept. */
export async function POST(request: Request) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(localeOf(new URL(request.url).searchParams.get('locale')), '/desk');
  const posted = forwardInput.safeParse(nestedFields(await request.formData()));
  try {
    if (!posted.success)
      throw new RuleBroken(posted.error.issues.map(({ message }) => ({ code: message as ReasonCode })));
    const { name, content } = await forward(viewer, posted.data, new Date());
    const body = Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(body, { headers: { 'Content-Type': 'application/zip', ...savedAs(name) } });
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}
