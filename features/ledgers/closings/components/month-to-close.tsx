import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { placeToClose } from '../queries';
import { monthBefore } from '../rules';

/** The last month, while the viewer is to sign it. */
export async function MonthToClose({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const text = words(locale).ledgers.closing;
  const month = monthBefore(now);
  const community = await placeToClose(viewer, month);
  if (community === undefined) return null;
  const path = `/desk/ledgers/months?${new URLSearchParams({ community, month })}`;
  const item = { href: href(locale, path), title: text.waiting(month), note: text.waitingNote };
  return <WaitingList label={text.title} items={[item]} />;
}
