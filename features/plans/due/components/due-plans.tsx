import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { isOverdue } from '../../rules';
import { listDue } from '../queries';

const most = 3;

/** Plan items that are overdue or due soon: the first of each, and how many more there are. */
export async function DuePlans({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const { plans: text, site } = words(locale);
  const today = dayOf(now);
  const all = await listDue(viewer, now);
  const overdue = all.filter((item) => isOverdue(item, today));
  const coming = all.filter((item) => !isOverdue(item, today));
  const shown = [...overdue.slice(0, most), ...coming.slice(0, most)];
  const more = all.length - shown.length;
  const items = shown.map((item) => {
    const place = locale === 'en' ? item.communityEn : item.community;
    const facts = [text.dueBy(item.dueDay), place, item.owner, isOverdue(item, today) && text.overdue];
    return {
      href: href(locale, `/desk/plans/${item.id}`),
      title: item.what,
      note: facts.filter(Boolean).join(site.separator),
    };
  });
  const rest = { href: href(locale, '/desk/plans'), title: text.back, note: text.moreDue(more) };
  return <WaitingList label={text.waiting} items={more > 0 ? [...items, rest] : items} />;
}
