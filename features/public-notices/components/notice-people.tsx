import { SectionHeading } from '@/components/ui/section-heading';
import type { PersonShown } from '@/features/nominations/people/queries';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const storyMax = 160;

/** Who is on the notice, each as far as the person agreed to be shown. */
export function NoticePeople({ locale, people }: { locale: Locale; people: PersonShown[] }) {
  const { publicNotices: text } = words(locale);
  return (
    <section className="mt-7">
      <SectionHeading title={text.view.peopleTitle} />
      {people.length === 0 && <p className="mt-3 text-soft">{text.view.nobody}</p>}
      <ul>
        {people.map((person) => (
          <Person key={person.nominationId} locale={locale} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Person({ locale, person }: { locale: Locale; person: PersonShown }) {
  const { nominations, site } = words(locale);
  const letters = [...(person.story ?? '')];
  return (
    <li className="break-inside-avoid border-rule border-b py-4">
      <h3 className="text-lead">{person.name}</h3>
      <p className="text-note text-soft">
        {[nominations.categories[person.category], person.identity].filter(Boolean).join(site.separator)}
      </p>
      {person.oneLine && <p className="mt-1 font-semibold">{person.oneLine}</p>}
      {letters.length > 0 && (
        <p className="mt-1 whitespace-pre-line">
          {letters.length > storyMax ? `${letters.slice(0, storyMax).join('')}…` : person.story}
        </p>
      )}
    </li>
  );
}
