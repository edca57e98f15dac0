import { getCalendar } from '@/features/events/feeds/queries';
import { calendarName } from '@/features/events/feeds/rules';
import { calendarAnswer } from '@/lib/calendar-answer';

export const dynamic = 'force-dynamic';

/** The calendar of all events: all.ics. */
export async function GET(_request: Request, { params }: RouteContext<'/calendar/[file]'>) {
  const name = calendarName((await params).file);
  return calendarAnswer(name === 'all' ? await getCalendar({ by: 'all' }) : undefined);
}
