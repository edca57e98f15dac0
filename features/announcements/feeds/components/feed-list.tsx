import { SectionHeading } from '@/components/ui/section-heading';
import { type FeedForm, feedForms } from '@/lib/feeds/forms';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type FeedScope, feedAddress } from '../rules';

type Named = { slug: string; name: string; nameEn: string };
type Props = { locale: Locale; origin: string; columns: Named[]; communities: Named[] };

const forms = Object.keys(feedForms) as FeedForm[];

/** Every feed there is, with the address to put into a reader. */
export function FeedList({ locale, origin, columns, communities }: Props) {
  const text = words(locale).announcements.feeds;
  const named = (kind: 'columns' | 'communities') => (row: Named) => ({
    scope: { kind, slug: row.slug },
    name: locale === 'en' ? row.nameEn : row.name,
  });
  const sections: { title: string; feeds: { scope: FeedScope; name: string }[] }[] = [
    { title: text.all, feeds: [{ scope: { kind: 'all' }, name: text.all }] },
    { title: text.columns, feeds: columns.map(named('columns')) },
    { title: text.communities, feeds: communities.map(named('communities')) },
  ];
  return sections
    .filter(({ feeds }) => feeds.length > 0)
    .map(({ title, feeds }) => (
      <section key={title} className="mt-9">
        <SectionHeading title={title} />
        <ul>
          {feeds.map(({ scope, name }) => (
            <li key={name} className="border-rule border-b py-3">
              {feeds.length > 1 && <p className="font-semibold">{name}</p>}
              <code className="block select-all break-all text-note">
                {origin + href(locale, feedAddress(scope, 'atom'))}
              </code>
              <p className="flex flex-wrap gap-x-5 text-note">
                {forms.map((form) => (
                  <a
                    key={form}
                    href={href(locale, feedAddress(scope, form))}
                    type={feedForms[form].type}
                    aria-label={text.open(name, feedForms[form].name)}
                    className="inline-flex min-h-11 items-center text-red-ink underline"
                  >
                    {feedForms[form].name}
                  </a>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </section>
    ));
}
