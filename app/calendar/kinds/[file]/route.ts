import { getCalendar } from '@/features/events/feeds/queries';
import { calendarName } from '@/features/events/feeds/rules';
import { calendarAnswer } from '@/lib/calendar-answer';

export const dynamic = 'force-dynamic';

/** The calendar of one kind of events. */
export async function GET(_request: Request, { params }: RouteContext<'/calendar/kinds/[file]'>) {
  const name = calendarName((await params).file);
  return calendarAnswer(name ? await getCalendar({ by: 'kinds', name }) : undefined);
}
