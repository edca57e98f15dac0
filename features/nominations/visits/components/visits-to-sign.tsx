import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listToSign } from '../queries';

/** Reports of visits that the viewer made and has not signed. */
export async function VisitsToSign({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { desk, someone } = words(locale).nominations;
  const reports = await listToSign(viewer);
  return (
    <WaitingList
      label={desk.toSign}
      items={reports.map(({ id, day, name }) => ({
        href: href(locale, `/desk/visits/${id}`),
        title: name ?? someone,
        note: desk.visitOn(formatDate(locale, fromShanghai(`${day} 00:00`))),
      }))}
    />
  );
}
