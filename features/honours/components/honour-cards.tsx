import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollItem } from '../queries';
import { Portrait } from './portrait';

type Props = {
  locale: Locale;
  items: (Pick<RollItem, 'slug' | 'person'> & { community?: RollItem['community'] })[];
  /** Whether each says where it belongs, since the page does not. */
  withCommunity?: boolean;
  /** The level of the names under the headings of the page. */
  heading?: 'h2' | 'h3';
};

/** People of the roll as portraits with one sentence, two by two on a narrow screen. */
export function HonourCards({ locale, items, heading: Name = 'h3', withCommunity = false }: Props) {
  return (
    <ul className="mt-5 grid grid-cols-2 gap-x-5 gap-y-6 in-data-[view=elder]:max-md:grid-cols-1 md:grid-cols-3 lg:grid-cols-4">
      {items.map(({ slug, person, community }) => (
        <li key={slug} className="break-inside-avoid border border-rule bg-card p-3 md:p-4">
          <Portrait locale={locale} person={person} sizes="(min-width: 64rem) 230px, (min-width: 45rem) 30vw, 44vw" />
          <p className="mt-3">
            <StatusBadge tone="gold">{words(locale).nominations.categories[person.category]}</StatusBadge>
          </p>
          <Name className="mt-1 text-lead">
            <a href={href(locale, `/honours/${slug}`)}>{person.name}</a>
          </Name>
          {withCommunity && community && (
            <p className="text-small text-soft">{locale === 'en' ? community.nameEn : community.name}</p>
          )}
          {person.oneLine && <p className="text-note text-soft">{person.oneLine}</p>}
        </li>
      ))}
    </ul>
  );
}
