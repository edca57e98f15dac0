import { WaitingList } from '@/components/ui/waiting-list';
import { getDeviations } from '@/features/calendar/queries';
import { deadlineOf } from '@/features/calendar/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDay, formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listSiteErrors } from '../queries';
import { answerTerm } from '../rules';

/** What was told about pages that the viewer looks after and is not answered yet. */
export async function OpenSiteErrors({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { desk, site, siteErrors } = words(locale);
  const [{ items }, deviations] = await Promise.all([listSiteErrors(viewer, { status: 'open' }, 8), getDeviations()]);
  const dueBy = (toldAt: Date) => formatDay(locale, deadlineOf(toldAt, answerTerm, deviations), new Date());
  return (
    <WaitingList
      label={desk.places.siteErrors}
      items={items.map(({ id, text, toldAt }) => ({
        href: href(locale, `/desk/site-errors/${id}`),
        title: text.length > 40 ? `${text.slice(0, 40)}…` : text,
        note: `${formatInstant(locale, toldAt)}${site.separator}${siteErrors.desk.dueBy(dueBy(toldAt))}`,
      }))}
    />
  );
}
