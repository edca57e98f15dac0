import { href, type Locale } from '@/lib/locale';
import { formatDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { NoticeFacts } from '../queries';

type Props = { locale: Locale; notices: NoticeFacts[]; heading: 'h2' | 'h3' };

/** Notices in a list, each with its community and its last day; nobody is named. `heading`: the level below what stands above. */
export function NoticeList({ locale, notices, heading: Heading }: Props) {
  const { site } = words(locale);
  return (
    <ul>
      {notices.map(({ id, number, title, community, communityEn, dueAt }) => (
        <li key={id} className="border-rule border-b py-3">
          <Heading className="text-lead">
            <a href={href(locale, `/notices/${number}`)}>{title}</a>
          </Heading>
          <p className="text-note text-soft">
            {locale === 'en' ? communityEn : community}
            {site.separator}
            {standing(locale, dueAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function standing(locale: Locale, dueAt: Date | null): string {
  const { publicNotices: text } = words(locale);
  const now = new Date();
  if (!dueAt) return text.pausedShort;
  return dueAt <= now ? text.heldShort : text.until(formatDay(locale, dueAt, now));
}
