import { autosaveInput } from '@/features/announcements/autosaves/inputs';
import { autosave } from '@/features/announcements/autosaves/mutations';
import { RuleBroken } from '@/lib/rule-broken';
import { currentViewer } from '@/lib/session';

/**
 * What the editor sends every few seconds while somebody writes. Whatever is not kept here stays in the browser: the
 * answer to a visitor, or to another account than the one that wrote, is 401.
 */
export async function POST(request: Request) {
  const parsed = autosaveInput.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ outcome: 'refused' }, { status: 400 });
  const viewer = await currentViewer();
  if (viewer.id !== parsed.data.account) return Response.json({ outcome: 'signed-out' }, { status: 401 });
  try {
    return Response.json(await autosave(viewer, parsed.data, new Date()));
  } catch (error) {
    if (error instanceof RuleBroken) return Response.json({ outcome: 'refused' }, { status: 403 });
    throw error;
  }
}
