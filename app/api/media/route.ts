import { storeBodyPicture } from '@/features/media/body/mutations';
import { refusalSentence } from '@/lib/form-action';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';

/** A picture that the editor puts into a text: stored, and answered with its address. */
export async function POST(request: Request) {
  const file = (await request.formData().catch(() => null))?.get('picture');
  if (!(file instanceof File)) return Response.json({ problem: '' }, { status: 400 });
  try {
    return Response.json(await storeBodyPicture(await currentViewer(), file, new Date()));
  } catch (error) {
    const problem = refusalSentence(localeOf(new URL(request.url).searchParams.get('locale')), error);
    return Response.json({ problem }, { status: 422 });
  }
}
