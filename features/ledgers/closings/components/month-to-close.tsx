import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { isToClose } from '../queries';
import { monthBefore } from '../rules';

/** The month that is over and that the viewer has not signed yet. */
export async function MonthToClose({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const text = words(locale).ledgers.closing;
  const month = monthBefore(now);
  if (!(await isToClose(viewer, month))) return null;
  const item = { href: href(locale, '/desk/ledgers/months'), title: text.waiting(month), note: text.waitingNote };
  return <WaitingList label={text.title} items={[item]} />;
}
