import { takeAway } from '@/features/accounts/own/mutations';
import { href, localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { shanghai } from '@/lib/time';

/** Everything that is held of the person who asks, as a file. A plain form posts here, since the act is recorded. */
export async function POST(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  if (viewer.kind !== 'resident' && viewer.kind !== 'staff') {
    const next = encodeURIComponent(href(locale, '/me'));
    return new Response(null, { status: 303, headers: { Location: `${href(locale, '/sign-in')}?next=${next}` } });
  }
  const now = new Date();
  const held = await takeAway(viewer, now);
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="linli-${shanghai(now).toISOString().slice(0, 10)}.json"`,
    },
  });
}
