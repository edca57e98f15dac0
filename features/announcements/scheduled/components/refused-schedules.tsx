import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listRefused } from '../queries';

/** Texts that were not published or withdrawn at their time and wait for an editor. */
export async function RefusedSchedules({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).announcements.schedule;
  const refused = await listRefused(viewer);
  return (
    <WaitingList
      label={text.refusedList}
      items={refused.map(({ id, title, act, at }) => ({
        href: href(locale, `/desk/announcements/${id}`),
        title,
        note:
          act === 'publish'
            ? text.refusedPublish(formatInstant(locale, at))
            : text.refusedWithdraw(formatInstant(locale, at)),
      }))}
    />
  );
}
