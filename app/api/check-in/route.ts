import { batchInput } from '@/features/events/check-in/inputs';
import { takeAttendance } from '@/features/events/check-in/mutations';
import { getDoorEvent, statesOf, summaryOf } from '@/features/events/check-in/queries';
import { sentenceOf } from '@/features/events/check-in/rules';
import { localeOf } from '@/lib/locale';
import { RuleBroken } from '@/lib/rule-broken';
import { currentViewer } from '@/lib/session';
import { words } from '@/messages/words';

/**
 * What devices at the door send every few seconds: entries, or nothing to hear what others have seen. What is not answered for
 * here stays on the device; to a visitor, or to another account than the one that saw it, the answer is 401.
 */
export async function POST(request: Request) {
  const parsed = batchInput.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ outcome: 'refused' }, { status: 400 });
  const viewer = await currentViewer();
  const { account, event: number, entries } = parsed.data;
  if (viewer.id !== account) return Response.json({ outcome: 'signed-out' }, { status: 401 });
  const { reasons } = words(localeOf(new URL(request.url).searchParams.get('locale')));
  const event = await getDoorEvent(viewer, number);
  if (!event) return Response.json({ outcome: 'closed', sentence: reasons.notYours({ max: 0 }) }, { status: 403 });
  try {
    const answers = await takeAttendance(viewer, event.id, entries, new Date());
    const [states, summary] = await Promise.all([statesOf(event.id), summaryOf(event.id)]);
    const told = answers.map(({ reason, ...answer }) => ({ ...answer, sentence: sentenceOf(reasons, reason) }));
    return Response.json({ answers: told, states, summary, settled: event.heldAt !== null });
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const settled = event.heldAt !== null;
    return Response.json(
      { outcome: 'closed', settled, sentence: sentenceOf(reasons, error.reasons[0]) },
      { status: 403 },
    );
  }
}
