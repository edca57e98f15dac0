import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventList } from '../queries';

type Choices = { kind?: string | undefined; community?: string | undefined };
type Props = { locale: Locale; path: string; choices: Choices; list: EventList };

/** Kind and community, as links: what is chosen stands in the address. A row that leaves no choice is not shown. */
export function EventFilters({ locale, path, choices, list: { kinds, communities } }: Props) {
  const { events: text } = words(locale);
  const rows = [
    {
      name: 'kind' as const,
      all: text.everyKind,
      options: kinds.map((value) => ({ value: value as string, label: text.kinds[value] })),
    },
    {
      name: 'community' as const,
      all: text.everywhere,
      options: communities.map(({ slug, name, nameEn }) => ({ value: slug, label: locale === 'en' ? nameEn : name })),
    },
  ];
  const address = (name: keyof Choices, value: string) => {
    const set = Object.entries({ ...choices, [name]: value }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    return href(locale, set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path);
  };
  return (
    <nav aria-label={text.filters} className="no-print mt-1 text-note">
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
