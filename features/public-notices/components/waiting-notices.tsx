import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { endOfDay, formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listEnding, listOpenObjections } from '../desk/queries';

type Props = { locale: Locale; viewer: Viewer };

/** Notices that end today or are held by an objection. */
export async function EndingNotices({ locale, viewer }: Props) {
  const text = words(locale).publicNotices.desk;
  const now = new Date();
  const notices = await listEnding(viewer, endOfDay(now));
  return (
    <WaitingList
      label={text.ending}
      items={notices.map(({ number, title, dueAt }) => ({
        href: href(locale, `/desk/notices/${number}`),
        title,
        note: dueAt && dueAt <= now ? text.heldByObjection : text.endsToday,
      }))}
    />
  );
}

/** Objections that nobody has closed yet. */
export async function OpenObjections({ locale, viewer }: Props) {
  const { publicNotices: text, site } = words(locale);
  const objections = await listOpenObjections(viewer);
  return (
    <WaitingList
      label={text.desk.openObjections}
      items={objections.map(({ id, number, mode, notice, receivedAt }) => ({
        href: href(locale, `/desk/notices/${notice}/objections/${id}`),
        title: `${text.desk.objection} ${number}`,
        note: [text.modes[mode], text.desk.receivedAt(formatInstant(locale, receivedAt))].join(site.separator),
      }))}
    />
  );
}
