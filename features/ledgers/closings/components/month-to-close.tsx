import { WaitingList } from '@/components/ui/waiting-list';
import { listCommunities } from '@/features/communities/queries';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { wholePlace } from '../../inputs';
import { placeToClose } from '../queries';
import { monthBefore } from '../rules';

/** The last month, while the viewer is to sign it. */
export async function MonthToClose({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const text = words(locale).ledgers.closing;
  const month = monthBefore(now);
  const id = await placeToClose(viewer, month);
  if (id === undefined) return null;
  const place = (await listCommunities()).find((one) => one.id === id);
  const community = place?.slug ?? wholePlace;
  const name = place ? communityName(locale, place) : words(locale).ledgers.whole;
  const path = `/desk/ledgers/months?${new URLSearchParams({ community, month })}`;
  const item = { href: href(locale, path), title: text.waiting(month, name), note: text.waitingNote };
  return <WaitingList label={text.title} items={[item]} />;
}
