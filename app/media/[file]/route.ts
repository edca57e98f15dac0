import { readMediaFile } from '@/lib/media-files';

export const dynamic = 'force-dynamic';

/** Pictures by the hash of their content: they never change, so browsers may keep them. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[file]'>) {
  const content = await readMediaFile((await params).file);
  if (!content) return new Response('not found\n', { status: 404 });
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
