import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Roll } from '../queries';

type Choices = { year?: string | undefined; category?: string | undefined; community?: string | undefined };
type Props = { locale: Locale; path: string; choices: Choices; roll: Roll };
type Option = { value: string; label: string };

/** Year, kind and community, as links: what is chosen stands in the address. A row that leaves no choice is not shown. */
export function RollFilters({ locale, path, choices, roll }: Props) {
  const { honours, nominations } = words(locale);
  const { years, categories, communities } = roll;
  const rows: { name: keyof Choices; all: string; options: Option[] }[] = [
    {
      name: 'year',
      all: honours.everyYear,
      options: years.map((year) => ({ value: String(year), label: honours.year(year) })),
    },
    {
      name: 'category',
      all: honours.everyCategory,
      options: categories.map((value) => ({ value, label: nominations.categories[value] })),
    },
    {
      name: 'community',
      all: honours.everywhere,
      options: communities.map(({ slug, name, nameEn }) => ({ value: slug, label: locale === 'en' ? nameEn : name })),
    },
  ];
  const address = (name: keyof Choices, value: string) => {
    const asked = { ...choices, [name]: value };
    const set = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return href(locale, set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path);
  };
  return (
    <nav aria-label={honours.filters} className="no-print mt-3 text-note">
      {rows
        .filter(({ name, options }) => options.length > 1 || choices[name])
        .map(({ name, all, options }) => (
          <ul key={name} className="-mx-2 flex flex-wrap">
            {[{ value: '', label: all }, ...options].map(({ value, label }) => (
              <li key={value}>
                <a
                  href={address(name, value)}
                  aria-current={(choices[name] ?? '') === value ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        ))}
    </nav>
  );
}
