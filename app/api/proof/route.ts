import { newChallenge } from '@/lib/proof-of-work';

export const dynamic = 'force-dynamic';

/** Work for a browser whose form is being filled in. */
export function GET() {
  return Response.json(newChallenge(new Date()), { headers: { 'Cache-Control': 'no-store' } });
}
