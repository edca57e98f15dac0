import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listSiteErrors } from '../queries';

/** What was told about pages that the viewer looks after and is not answered yet. */
export async function OpenSiteErrors({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { items } = await listSiteErrors(viewer, { status: 'open' }, 8);
  return (
    <WaitingList
      label={words(locale).desk.siteErrors}
      items={items.map(({ id, text, toldAt }) => ({
        href: href(locale, `/desk/site-errors/${id}`),
        title: text.length > 40 ? `${text.slice(0, 40)}…` : text,
        note: formatInstant(locale, toldAt),
      }))}
    />
  );
}
