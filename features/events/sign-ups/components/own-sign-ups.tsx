import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { receiptToken } from '@/lib/receipts';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listOwnSignUps } from '../queries';

/** What a resident signed up for, each with its receipt; nothing where there is none. */
export async function OwnSignUps({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { events, site } = words(locale);
  const now = new Date();
  const own = await listOwnSignUps(viewer);
  const stateOf = ({ signUp, place }: (typeof own)[number]) =>
    place === null ? events.mine.states[signUp.status] : events.own.withPlace(events.mine.states[signUp.status], place);
  return (
    <WaitingList
      label={events.own.title}
      items={own.map((row) => ({
        href: href(locale, `/events/mine/${receiptToken('sign-up', row.signUp.id, now)}`),
        title: row.title,
        note: [formatInstant(locale, row.startsAt), stateOf(row)].join(site.separator),
      }))}
    />
  );
}
