import { importWord } from '@/features/announcements/word/mutations';
import { refusalSentence } from '@/lib/form-action';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { words } from '@/messages/words';

/** A Word file that the editor puts into a text: answered as rich text, saved by nobody yet. */
export async function POST(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const file = (await request.formData().catch(() => null))?.get('file');
  if (!(file instanceof File)) return Response.json({}, { status: 400 });
  try {
    const picture = words(locale).site.richText.pictureElsewhere;
    return Response.json({ html: await importWord(await currentViewer(), file, { picture }, new Date()) });
  } catch (error) {
    return Response.json({ problem: refusalSentence(locale, error) }, { status: 422 });
  }
}
