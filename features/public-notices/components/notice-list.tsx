import { href, type Locale } from '@/lib/locale';
import { formatDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { NoticeFacts } from '../queries';

/** Notices in a list, each with its community and its last day; nobody is named. */
export function NoticeList({ locale, notices }: { locale: Locale; notices: NoticeFacts[] }) {
  const { publicNotices: text, site } = words(locale);
  const now = new Date();
  return (
    <ul>
      {notices.map(({ id, number, title, community, communityEn, dueAt }) => (
        <li key={id} className="border-rule border-b py-3">
          <h3 className="text-lead">
            <a href={href(locale, `/notices/${number}`)}>{title}</a>
          </h3>
          <p className="text-note text-soft">
            {locale === 'en' ? communityEn : community}
            {site.separator}
            {dueAt ? text.until(formatDay(locale, dueAt, now)) : text.pausedShort}
          </p>
        </li>
      ))}
    </ul>
  );
}
