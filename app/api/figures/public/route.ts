import { publicAnswer } from '@/features/figures/answers/rules';
import { publicFilter } from '@/features/figures/inputs';
import { getWhatWasDone } from '@/features/figures/public/queries';
import { freshUntil } from '@/features/figures/public/rules';
import { shared } from '@/lib/page-facts';

/** What was done, for everybody’s programs; the front shares it as it shares the page. */
export async function GET(request: Request) {
  const now = new Date();
  const filter = publicFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  shared({ until: freshUntil(now) });
  return Response.json(publicAnswer(await getWhatWasDone(filter, now), now), {
    headers: { 'Content-Security-Policy': "default-src 'none'; sandbox" },
  });
}
