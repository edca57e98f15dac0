import { WaitingList } from '@/components/ui/waiting-list';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listYears } from '../queries';
import { yearToFill } from '../rules';

/** From December on: the holidays of next year are not entered yet. */
export async function YearToFill({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  if (!may(viewer, 'calendar.edit', null)) return null;
  const { calendar: text } = words(locale);
  const year = yearToFill(now, await listYears());
  if (year === null) return null;
  const item = { href: href(locale, `/desk/calendar?year=${year}`), title: text.toFill(year), note: text.toFillNote };
  return <WaitingList label={text.title} items={[item]} />;
}
