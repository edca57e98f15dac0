import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventView } from '../details/queries';

/** The steps of an event, in their order; nothing where none were planned. */
export function Programme({ locale, steps }: { locale: Locale; steps: EventView['steps'] }) {
  const { view } = words(locale).events;
  if (steps.length === 0) return null;
  return (
    <section className="mt-9">
      <SectionHeading title={view.programme} />
      <ol>
        {steps.map(({ id, title, performer, material, minutes }, at) => (
          <li
            key={id}
            className="grid break-inside-avoid grid-cols-[2.2rem_1fr_auto] gap-x-2 border-rule border-b py-2.5"
          >
            <span className="font-song text-head text-red leading-snug" aria-hidden="true">
              {at + 1}
            </span>
            <span>
              <b className="font-song text-lead">{title}</b>
              {(material || performer) && (
                <span className="block text-note">{[material, performer].filter(Boolean).join('　')}</span>
              )}
            </span>
            <span className="whitespace-nowrap text-note text-soft">{view.minutes(minutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
