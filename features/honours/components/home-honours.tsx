import { SectionHeading } from '@/components/ui/section-heading';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollItem } from '../queries';
import { Portrait } from './portrait';

/** The newest people of the roll on the home page; nothing while there is nobody. */
export function HomeHonours({ locale, items }: { locale: Locale; items: RollItem[] }) {
  const { honours, nominations } = words(locale);
  if (items.length === 0) return null;
  return (
    <section className="border-rule border-b py-9">
      <SectionHeading title={honours.home} more={{ href: href(locale, '/honours'), label: honours.title }} />
      <ul className="mt-5 grid gap-x-6 gap-y-5 md:grid-cols-3">
        {items.map(({ slug, person }) => (
          <li
            key={slug}
            className="grid grid-cols-[6.5rem_1fr] gap-4 border border-rule bg-card p-4 lg:grid-cols-[8rem_1fr]"
          >
            <Portrait locale={locale} person={person} sizes="(min-width: 64rem) 8rem, 6.5rem" />
            <div className="min-w-0">
              <StatusBadge tone="gold">{nominations.categories[person.category]}</StatusBadge>
              <h3 className="mt-1 text-lead">
                <a href={href(locale, `/honours/${slug}`)}>{person.name}</a>
              </h3>
              {person.oneLine && <p className="text-note text-soft">{person.oneLine}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
