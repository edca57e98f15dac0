import type { Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { NoticeChange } from '../queries';

/** How the term of a notice was changed, and why; nothing when it was not. */
export function NoticeChanges({ locale, changes }: { locale: Locale; changes: NoticeChange[] }) {
  const { view } = words(locale).publicNotices;
  if (changes.length === 0) return null;
  const day = (at: Date) => formatDate(locale, at);
  return (
    <section className="mt-7">
      <h2 className="text-lead">{view.changesTitle}</h2>
      <ul className="mt-1 list-disc pl-6">
        {changes.map(({ extraDays, from, until, reason }) => (
          <li key={from.getTime()}>
            {extraDays > 0 ? view.extension(day(from), extraDays) : view.pause(day(from), until && day(until))}
            <span className="block text-note text-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
