import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listClues } from '../queries';

/** People who were named and on whom nobody has decided yet. */
export async function WaitingClues({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { clues, nominations, site } = words(locale);
  const [received, held] = await Promise.all([
    listClues(viewer, { status: 'received' }, 8),
    listClues(viewer, { status: 'held' }, 4),
  ]);
  return (
    <WaitingList
      label={clues.desk.waiting}
      items={[...received.items, ...held.items].map(({ id, name, category, status, receivedAt }) => ({
        href: href(locale, `/desk/clues/${id}`),
        title: name ?? clues.desk.none,
        note: [nominations.categories[category], clues.statuses[status], formatInstant(locale, receivedAt)].join(
          site.separator,
        ),
      }))}
    />
  );
}
