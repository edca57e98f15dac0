import { getEventCalendar } from '@/features/events/feeds/queries';
import { calendarAnswer } from '@/lib/calendar-answer';

export const dynamic = 'force-dynamic';

/** One event for the own calendar. */
export async function GET(_request: Request, { params }: RouteContext<'/events/[number]/event.ics'>) {
  return calendarAnswer(await getEventCalendar((await params).number));
}
