import type { EventStatus } from '@/db/schema/events.values';
import type { MessageKind, SeatKind } from '@/db/schema/outbox.values';
import { livingStatuses, type SignUpStatus } from '@/db/schema/sign-ups.values';
import { formatClock, formatInstant, formatToday } from '@/lib/time';
import { words } from '@/messages/words';

/** What a message about an event is filled from when it is read or sent. */
export type About = {
  event: {
    number: string;
    title: string;
    status: EventStatus;
    startsAt: Date;
    endsAt: Date;
    cancelledBecause: string | null;
    venue: string;
    address: string;
    community: string;
    telephone: string;
  };
  signUp: {
    id: string;
    number: string;
    status: SignUpStatus;
    offerEndsAt: Date | null;
    sealedPerson: string;
  } | null;
};

/**
 * Whether somebody still needs to be told: a seat that was given back, an offer that was answered and an evening that is over
 * are nobody's news. Mail asks it before it leaves, and the list of calls before it shows a line.
 */
export function stillMatters(kind: MessageKind, { event, signUp }: About, now: Date): boolean {
  if (kind === 'event-cancelled') return event.status === 'cancelled' && event.endsAt > now;
  if (event.status !== 'published' || event.startsAt <= now) return false;
  if (kind === 'event-tomorrow') return true;
  if (!signUp) return false;
  if (kind === 'seat-taken') return signUp.status === 'seated';
  if (kind === 'seat-lapsed') return signUp.status === 'lapsed';
  if (kind === 'seat-offered')
    return signUp.status === 'offered' && signUp.offerEndsAt !== null && signUp.offerEndsAt > now;
  return livingStatuses.some((living) => living === signUp.status);
}

/** 11月30日 星期一 19:00 */
const timeOf = ({ startsAt }: { startsAt: Date }) => `${formatToday('zh-CN', startsAt)} ${formatClock(startsAt)}`;

export const placeOf = ({ venue, address }: { venue: string; address: string }) =>
  address ? `${venue}（${address}）` : venue;

type Around = { link: string; portal: string };

/** An e-mail about somebody's seat, in Chinese: people sign up without saying which language they read. */
export function mailOf(kind: SeatKind, { event, signUp }: About, { link, portal }: Around) {
  const { outbox } = words('zh-CN');
  const { mail } = outbox;
  const isOver = kind === 'event-cancelled' || kind === 'seat-lapsed';
  const paragraphs = [
    [mail.greeting, mail.leads[kind]],
    [
      mail.title(event.title),
      mail.when(timeOf(event)),
      mail.where(placeOf(event)),
      event.status === 'cancelled' && event.cancelledBecause ? mail.because(event.cancelledBecause) : '',
      signUp ? mail.number(signUp.number) : '',
    ],
    kind === 'seat-offered' && signUp?.offerEndsAt
      ? [mail.until(formatInstant('zh-CN', signUp.offerEndsAt)), mail.accept(link)]
      : [isOver ? '' : mail.receipt(link)],
    [isOver ? '' : mail.giveBack],
    [mail.footer(portal, event.community), event.telephone ? mail.telephone(event.telephone) : '', mail.noReply],
  ];
  const text = paragraphs.map((lines) => lines.filter(Boolean).join('\n')).filter(Boolean);
  return { subject: outbox.sentences[kind](event.title), text: `${text.join('\n\n')}\n` };
}

// Marks of Markdown and of mentions in a title would be read as such by the group.
const plain = (text: string) => text.replace(/[[\]<>`*#_~\\]/g, ' ').trim();

/** What the staff's group is told of an event, as Markdown of WeCom. */
export function groupLineOf({ event }: About, { link, people }: { link: string; people: number }): string {
  const { group, ...rest } = words('zh-CN').outbox.mail;
  return [
    `**${group.tomorrow(plain(event.title))}**`,
    rest.when(timeOf(event)),
    rest.where(plain(placeOf(event))),
    group.people(people),
    `[${group.open}](${link})`,
  ].join('\n');
}
