import { readPicture } from '@/features/nominations/people/queries';
import { fileAnswer } from '@/lib/file-answer';
import { currentViewer } from '@/lib/session';

export const dynamic = 'force-dynamic';

/** A picture of a person: asked at each request whether it may be shown to this viewer now, and kept by nobody. */
export async function GET(request: Request, { params }: RouteContext<'/people/[id]'>) {
  const { id } = await params;
  const token = new URL(request.url).searchParams.get('token');
  const content = await readPicture(await currentViewer(), id, token);
  if (!content) return new Response('not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return fileAnswer(request, content, { type: 'image/webp', cacheControl: 'private, no-cache', etag: `"${id}"` });
}
