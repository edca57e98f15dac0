import 'server-only';
import { getPortal } from '@/features/pages/queries';
import { lunarDay } from '@/lib/calendar';
import { env } from '@/lib/env';
import type { EventBill } from '@/lib/print/event-bill';
import { formatSpan, formatToday, shanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { getEvent } from '../details/queries';

/** What is put up of an event that is to take place; undefined for every other. */
export async function getBill(number: string, now: Date): Promise<EventBill | undefined> {
  const view = await getEvent(number, now);
  if (view?.event.status !== 'published') return undefined;
  const { event, venue, community, speakers } = view;
  const { name: portal, subDistrict } = await getPortal();
  const text = words('zh-CN').events;
  const local = shanghai(event.startsAt);
  const named = speakers.map(({ name }) => name).join('、');
  const people: [string, string][] = [
    [text.print.speakers, named],
    [text.print.host, event.host],
  ];
  const kind = [text.kinds[event.kind], event.session ? text.view.session(event.session) : ''];
  return {
    portal,
    community: subDistrict + community.name,
    kind: kind.filter(Boolean).join(' · '),
    title: event.title,
    summary: event.summary,
    month: text.print.month(local.getUTCFullYear(), local.getUTCMonth() + 1),
    day: String(local.getUTCDate()),
    weekday: formatToday('zh-CN', event.startsAt).split(' ').at(-1) ?? '',
    lunar: Object.values(lunarDay(event.startsAt)).filter(Boolean).join(' · '),
    time: formatSpan('zh-CN', event.startsAt, event.endsAt),
    place: venue.name,
    placeAddress: venue.address,
    people: people.filter(([, who]) => who).map(([name, who]) => `${name}：${who}`),
    scanWords: event.signUp ? text.print.scan : text.print.scanOnly,
    address: `${env().LINLI_ORIGIN}/events/${number}`,
    issuer: subDistrict + community.name,
    language: 'zh-CN',
    madeAt: event.publishedAt ?? event.createdAt,
  };
}
