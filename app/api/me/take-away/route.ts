import { takeAway } from '@/features/accounts/own/mutations';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { dayOf } from '@/lib/time';
import { toSignIn } from '@/lib/to-sign-in';

/** Everything that is held of the person who asks, as a file. A plain form posts here, since the act is recorded. */
export async function POST(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  if (viewer.kind !== 'resident' && viewer.kind !== 'staff') return toSignIn(locale, '/me');
  const now = new Date();
  const held = await takeAway(viewer, now);
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="linli-${dayOf(now)}.json"`,
    },
  });
}
