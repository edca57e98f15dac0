import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** The grids of a community by name; nothing when none was named. */
export function Grids({ locale, names }: { locale: Locale; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <section className="mt-10">
      <SectionHeading title={words(locale).communities.grids} />
      <ul className="mt-3 grid gap-x-8 md:grid-cols-2">
        {names.map((name) => (
          <li key={name} className="border-rule border-b py-2">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
