import { rosterInput } from '@/features/events/check-in/inputs';
import { getDoorEvent, readRoster } from '@/features/events/check-in/queries';
import { RuleBroken } from '@/lib/rule-broken';
import { currentViewer } from '@/lib/session';

/** Who is expected, for a device at the door. A post, since the look at the names is recorded. */
export async function POST(request: Request) {
  const parsed = rosterInput.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ outcome: 'refused' }, { status: 400 });
  const viewer = await currentViewer();
  if (viewer.id !== parsed.data.account) return Response.json({ outcome: 'signed-out' }, { status: 401 });
  const event = await getDoorEvent(viewer, parsed.data.event);
  if (!event) return Response.json({ outcome: 'closed' }, { status: 403 });
  try {
    return Response.json({ lines: await readRoster(viewer, event, new Date()) });
  } catch (error) {
    if (error instanceof RuleBroken) return Response.json({ outcome: 'closed' }, { status: 403 });
    throw error;
  }
}
