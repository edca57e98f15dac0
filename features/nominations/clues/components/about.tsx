import { LinkButton } from '@/components/ui/button';
import { SectionHeading } from '@/components/ui/section-heading';
import { categories } from '@/db/schema/nominations.values';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** What a good person is, and what happens after somebody was named. */
export function AboutNominating({ locale }: { locale: Locale }) {
  const { clues, nominations } = words(locale);
  const { about, meanings } = clues;
  return (
    <div className="mx-auto max-w-[46rem] pt-8">
      <h1 className="text-title">{about.title}</h1>
      <p className="mt-3 text-lead">{about.lead}</p>
      <p className="no-print mt-5 flex flex-wrap gap-3">
        <LinkButton kind="primary" href={href(locale, '/nominations/new')}>
          {about.start}
        </LinkButton>
        <LinkButton href={href(locale, '/nominations/follow')}>{about.follow}</LinkButton>
      </p>
      <section className="mt-9">
        <SectionHeading title={about.kinds} />
        <dl className="mt-2">
          {categories.map((category) => (
            <div key={category} className="grid gap-x-6 border-rule border-b py-3 md:grid-cols-[9rem_1fr]">
              <dt className="font-bold font-song text-gold text-lead">{nominations.categories[category]}</dt>
              <dd>{meanings[category]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="mt-9">
        <SectionHeading title={about.steps} />
        <ol className="mt-2">
          {about.stepTexts.map(([name, text], at) => (
            <li key={name} className="grid grid-cols-[2.5rem_1fr] border-rule border-b py-3">
              <span className="font-song text-head text-red" aria-hidden="true">
                {at + 1}
              </span>
              <span>
                <b className="font-song text-lead">{name}</b>
                <span className="block">{text}</span>
              </span>
            </li>
          ))}
        </ol>
        <p className="mt-4 text-soft">{about.paper}</p>
      </section>
    </div>
  );
}
