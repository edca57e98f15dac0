import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { shanghai } from './time';

/** One entry of a calendar file; addresses are whole. */
export type CalendarEntry = {
  /** Never changes, whatever becomes of title, time and address. */
  uid: string;
  address: string;
  title: string;
  text: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
  /** Grows with every change, by which programs know the newer of two. */
  version: number;
  createdAt: Date;
  changedAt: Date;
};

const zone = 'Asia/Shanghai';

// China keeps one time all year, without summer time since 1991.
const zoneText = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
TZNAME:CST
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
DTSTART:19700101T000000
END:STANDARD
END:VTIMEZONE`;

/**
 * An instant whose fields read as the neighbourhood's, wherever the server stands: the generator asks a plain date for the hours
 * of the server's own zone, and knows such a one by `internal` and `tzComponents`.
 */
class ShanghaiDate extends Date {
  readonly internal = new Date(this.getTime());
  tzComponents = (): [number, string, string] => [1, '08', '00'];
  withTimeZone = () => this;
  override getFullYear = () => shanghai(this.internal).getUTCFullYear();
  override getMonth = () => shanghai(this.internal).getUTCMonth();
  override getDate = () => shanghai(this.internal).getUTCDate();
  override getHours = () => shanghai(this.internal).getUTCHours();
  override getMinutes = () => shanghai(this.internal).getUTCMinutes();
  override getSeconds = () => shanghai(this.internal).getUTCSeconds();
}

/** A calendar file (RFC 5545) of some events, as telephones and office programs take it. */
export function calendarText({ name, entries }: { name: string; entries: CalendarEntry[] }): string {
  const calendar = ical({
    name,
    prodId: { company: 'Linli', product: 'Events', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a zone of its own its stamps are in UTC, as the standard wants them; each event names the zone.
    timezone: { name: null, generator: () => zoneText },
    ttl: 3600,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      start: new ShanghaiDate(entry.startsAt),
      end: new ShanghaiDate(entry.endsAt),
      timezone: zone,
      stamp: entry.changedAt,
      created: entry.createdAt,
      lastModified: entry.changedAt,
      sequence: entry.version,
      summary: entry.title,
      description: entry.text,
      location: entry.place,
      url: entry.address,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar}`;
}
