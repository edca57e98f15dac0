import { may } from '@/features/accounts/rules';
import { isForDeskAlone } from '@/features/media/event-uses/queries';
import { getPicture } from '@/features/media/queries';
import { isShown, type PictureFacts } from '@/features/media/rules';
import { fileAnswer } from '@/lib/file-answer';
import { readMediaFile } from '@/lib/media-files';
import { currentViewer } from '@/lib/session';

export const dynamic = 'force-dynamic';

const fileName = /^([0-9a-f]{40})-(?:\d{2,4}\.(webp|avif)|withheld\.svg)$/;

/**
 * Pictures by the hash of their content. One that shows nobody never changes, so browsers may keep it; for one that
 * shows people the consent is asked at each request.
 */
export async function GET(request: Request, { params }: RouteContext<'/media/[file]'>) {
  const { file } = await params;
  const [, hash, format] = fileName.exec(file) ?? [];
  const picture = hash ? await getPicture(hash) : undefined;
  if (!picture) return new Response('not found\n', { status: 404 });
  const forDesk = await isForDeskAlone(picture.hash);
  // A page of a session's file: staff alone know that it is there.
  if (forDesk && !may(await currentViewer(), 'event.read')) return new Response('not found\n', { status: 404 });
  if (!format || !isShown(picture.consent, new Date())) return withheld(request, picture);
  const content = await readMediaFile(file);
  if (!content) return new Response('not found\n', { status: 404 });
  const cacheControl = picture.consent || forDesk ? 'private, no-cache' : 'public, max-age=31536000, immutable';
  return fileAnswer(request, content, { type: `image/${format}`, cacheControl, etag: `"${file}"` });
}

/** A plain plane in the proportions of the picture, with the outline of a frame. */
function withheld(request: Request, { hash, width, height }: PictureFacts): Response {
  const [w, h] = [960, Math.max(1, Math.round((960 * height) / width))];
  const [x, y] = [w / 2, h / 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="#f3eee4"/><g fill="none" stroke="#8a8076" stroke-width="6"><rect x="${x - 90}" y="${y - 60}" width="180" height="120"/><path d="M${x - 90} ${y + 60}L${x + 90} ${y - 60}"/></g></svg>`;
  const etag = `"${hash}-withheld"`;
  return fileAnswer(request, Buffer.from(svg), { type: 'image/svg+xml', cacheControl: 'private, no-cache', etag });
}
