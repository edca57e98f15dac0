import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Neighbour, Neighbours as Texts } from '../articles/queries';

/** The texts before and after this one in its column. */
export function Neighbours({ locale, beside: { older, newer } }: { locale: Locale; beside: Texts }) {
  const { announcements } = words(locale);
  if (!older && !newer) return null;
  return (
    <nav aria-label={announcements.neighbours} className="no-print mx-auto mt-8 max-w-[45rem] border-ink border-t-2">
      <Beside locale={locale} label={announcements.newer} neighbour={newer} />
      <Beside locale={locale} label={announcements.older} neighbour={older} />
    </nav>
  );
}

function Beside({ locale, label, neighbour }: { locale: Locale; label: string; neighbour: Neighbour | undefined }) {
  if (!neighbour) return null;
  return (
    <a
      href={href(locale, `/announcements/${neighbour.slug}`)}
      className="flex min-h-11 gap-4 border-rule border-b py-3"
    >
      <span className="shrink-0 text-small text-soft">{label}</span>
      <span>{neighbour.title}</span>
    </a>
  );
}
