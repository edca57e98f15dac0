import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Use } from '../library/queries';

type Props = {
  locale: Locale;
  uses: { seen: Use[]; more: number };
  events: { number: string; title: string }[];
};

/** The texts and events in which an item stands; of those that the viewer may not open only how many they are. */
export function Uses({ locale, uses: { seen, more }, events }: Props) {
  const { announcements, media, site } = words(locale);
  if (seen.length + more + events.length === 0) return <p className="text-soft">{media.usedNowhere}</p>;
  return (
    <ul>
      {seen.map((use) => (
        <li key={`${use.announcementId} ${use.as}`} className="border-rule border-b py-2">
          <a href={href(locale, `/desk/announcements/${use.announcementId}`)}>{use.title}</a>
          <p className="text-small text-soft">
            {[media.usedAs[use.as], announcements.status[use.status]].join(site.separator)}
          </p>
        </li>
      ))}
      {events.map(({ number, title }) => (
        <li key={number} className="border-rule border-b py-2">
          <a href={href(locale, `/desk/events/${number}/after`)}>{title}</a>
          <p className="text-small text-soft">{media.usedByEvent}</p>
        </li>
      ))}
      {more > 0 && <li className="py-2 text-soft">{media.usedElsewhere(more)}</li>}
    </ul>
  );
}
