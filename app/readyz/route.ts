import { getPortal } from '@/features/pages/queries';

export const dynamic = 'force-dynamic';

/** The database answers too: this instance may be sent visitors. */
export async function GET() {
  const ready = await getPortal().then(
    () => true,
    () => false,
  );
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
