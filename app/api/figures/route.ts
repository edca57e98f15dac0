import { may } from '@/features/accounts/rules';
import { dashboardAnswer } from '@/features/figures/answers/rules';
import { getDashboard } from '@/features/figures/compared/queries';
import { figureFilter } from '@/features/figures/inputs';
import { currentViewer } from '@/lib/session';

const headers = { 'Cache-Control': 'private, no-store' };
const refused = (error: string, status: number) => Response.json({ error }, { status, headers });

/** The dashboard for programs of staff, under the period and community of the address. */
export async function GET(request: Request) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return refused('not-signed-in', 401);
  if (!may(viewer, 'figure.read')) return refused('not-yours', 403);
  const now = new Date();
  const filter = figureFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const dashboard = await getDashboard(viewer, filter, now);
  // To whom a community is not theirs, it does not exist.
  if (!dashboard) return refused('no-such-community', 404);
  return Response.json(dashboardAnswer(dashboard, now), { headers });
}
