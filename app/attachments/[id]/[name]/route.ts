import { getAttachment } from '@/features/announcements/attachments/queries';
import { fileNameOf } from '@/features/announcements/attachments/rules';
import { documentTypes } from '@/features/media/rules';
import { fileAnswer } from '@/lib/file-answer';
import { readMediaFile } from '@/lib/media-files';
import { currentViewer } from '@/lib/session';

export const dynamic = 'force-dynamic';

const nothing = (status: 404 | 410) =>
  new Response(status === 410 ? 'withdrawn\n' : 'not found\n', { status, headers: { 'Cache-Control': 'no-store' } });

/** An attachment, to be saved and never shown in place. Whether its text is still public is asked at each request. */
export async function GET(request: Request, { params }: RouteContext<'/attachments/[id]/[name]'>) {
  const found = await getAttachment(await currentViewer(), (await params).id);
  if (!found || found === 'gone') return nothing(found ? 410 : 404);
  const content = await readMediaFile(found.fileName);
  if (!content) return nothing(404);
  const { attachment, hash, reach } = found;
  return fileAnswer(request, content, {
    type: documentTypes[attachment.format],
    cacheControl: reach === 'public' ? 'public, no-cache' : 'private, no-store',
    etag: `"${hash}"`,
    more: {
      'Content-Disposition': `attachment; filename="attachment.${attachment.format}"; filename*=UTF-8''${encoded(fileNameOf(attachment))}`,
    },
  });
}

// RFC 8187 leaves fewer characters than addresses do.
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
