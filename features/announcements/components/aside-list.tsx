import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Aside } from '../drafts/queries';

/** Texts that were kept aside in a conflict and wait for a decision. */
export function AsideList({ locale, asides }: { locale: Locale; asides: Aside[] }) {
  const text = words(locale).announcements.conflict;
  if (asides.length === 0) return null;
  return (
    <Notice>
      <p className="font-semibold">{text.aside}</p>
      <ul>
        {asides.map((aside) => (
          <li key={aside.id} className="py-1">
            {aside.title}
            {words(locale).site.separator}
            {text.asideBy(aside.editor ?? '', formatInstant(locale, aside.savedAt))}{' '}
            <a
              className="underline"
              href={href(locale, `/desk/announcements/${aside.announcementId}/conflict/${aside.id}`)}
            >
              {text.compare}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
