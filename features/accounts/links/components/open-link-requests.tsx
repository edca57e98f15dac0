import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listLinkRequests } from '../queries';

/** People who forgot a password and wait for a link; one line, since they are served in one place. */
export async function OpenLinkRequests({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const requests = await listLinkRequests(viewer);
  const [first] = requests;
  const { staff } = words(locale).accounts;
  return (
    <WaitingList
      label={staff.requests}
      items={
        first
          ? [
              {
                href: href(locale, '/desk/people'),
                title: requests.map(({ name }) => name).join('、'),
                note: formatInstant(locale, first.askedAt),
              },
            ]
          : []
      }
    />
  );
}
