import { SectionHeading } from '@/components/ui/section-heading';
import { eventKinds } from '@/db/schema/events.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type CalendarScope, calendarAddress } from '../rules';

type Props = { locale: Locale; origin: string; communities: { slug: string; name: string; nameEn: string }[] };

/** Every calendar that can be subscribed to, with the address to put into a telephone. */
export function CalendarList({ locale, origin, communities }: Props) {
  const { calendars: text, kinds } = words(locale).events;
  const sections: { title: string; calendars: { scope: CalendarScope; name: string }[] }[] = [
    { title: text.all, calendars: [{ scope: { by: 'all' }, name: text.all }] },
    {
      title: text.communities,
      calendars: communities.map(({ slug, name, nameEn }) => ({
        scope: { by: 'communities', name: slug },
        name: locale === 'en' ? nameEn : name,
      })),
    },
    {
      title: text.kinds,
      calendars: eventKinds.map((kind) => ({ scope: { by: 'kinds', name: kind }, name: kinds[kind] })),
    },
  ];
  return (
    <section className="mt-12">
      <h2 className="text-title">{text.title}</h2>
      <p className="mt-2 text-lead">{text.intro}</p>
      <p className="mt-3 text-soft">{text.how}</p>
      {sections
        .filter(({ calendars }) => calendars.length > 0)
        .map(({ title, calendars }) => (
          <div key={title} className="mt-7 [&_h2]:text-lead">
            <SectionHeading title={title} />
            <ul>
              {calendars.map(({ scope, name }) => (
                <li key={name} className="flex flex-wrap items-center gap-x-5 border-rule border-b py-1.5">
                  <a
                    href={calendarAddress(scope)}
                    type="text/calendar"
                    aria-label={text.open(name)}
                    className="inline-flex min-h-11 min-w-[7em] items-center text-red-ink underline"
                  >
                    {name}
                  </a>
                  <code className="select-all break-all text-note">{origin + calendarAddress(scope)}</code>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
