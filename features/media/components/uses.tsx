import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventUse } from '../event-uses/queries';
import type { Use } from '../library/queries';

type Used = { seen: Use[]; events: EventUse[]; more: number };

/** The texts and events in which an item stands; of those that the viewer may not open only how many they are. */
export function Uses({ locale, uses: { seen, events, more } }: { locale: Locale; uses: Used }) {
  const { announcements, media, site } = words(locale);
  if (seen.length + events.length + more === 0) return <p className="text-soft">{media.usedNowhere}</p>;
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
      {events.map(({ path, title, as }) => (
        <li key={path} className="border-rule border-b py-2">
          <a href={href(locale, path)}>{title}</a>
          <p className="text-small text-soft">{media.usedAs[as]}</p>
        </li>
      ))}
      {more > 0 && <li className="py-2 text-soft">{media.usedElsewhere(more)}</li>}
    </ul>
  );
}
