import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { isOverdue } from '../../rules';
import { listDue } from '../queries';

/** Plan items that are due soon or overdue. */
export async function DuePlans({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const { plans: text, site } = words(locale);
  const items = await listDue(viewer, now);
  return (
    <WaitingList
      label={text.waiting}
      items={items.map((item) => ({
        href: href(locale, `/desk/plans/${item.id}`),
        title: item.what,
        note: [text.dueBy(item.dueDay), item.owner, isOverdue(item, dayOf(now)) ? text.overdue : '']
          .filter(Boolean)
          .join(site.separator),
      }))}
    />
  );
}
