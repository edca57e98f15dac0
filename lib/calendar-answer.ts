import 'server-only';
import { type CalendarEntry, calendarText } from './event-calendar';
import { savedAs } from './file-answer';
import { missing, shared } from './page-facts';

type Calendar = { name: string; entries: CalendarEntry[] };

/** Answers with a calendar file, the same for everybody until something public changes; 404 where there is none. */
export function calendarAnswer(calendar: Calendar | undefined): Response {
  if (!calendar) {
    missing();
    return new Response(null, { status: 404 });
  }
  shared();
  return new Response(calendarText(calendar), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...savedAs(`${calendar.name}.ics`, 'inline'),
    },
  });
}
