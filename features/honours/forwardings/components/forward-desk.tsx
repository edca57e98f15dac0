import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { levelsAbove } from '../../inputs';
import { sentToMax } from '../inputs';
import type { Forwardable } from '../queries';

type Props = { locale: Locale; people: Forwardable[]; back: string };

/** Where people are recommended upward: who, to which level and to whom; what is in the folder, and who will read it. */
export function ForwardDesk({ locale, people, back }: Props) {
  const { honours } = words(locale);
  const text = honours.forwarding;
  if (people.length === 0) return <Missing locale={locale} />;
  const ready = people.filter(({ reasons }) => reasons.length === 0);
  const others = people.filter(({ reasons }) => reasons.length > 0);
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, back)}>{text.back}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 text-soft">{text.help}</p>
      {ready.length > 0 ? (
        <ForwardForm locale={locale} people={ready} />
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      {others.length > 0 && <Others locale={locale} people={others} />}
    </div>
  );
}

function ForwardForm({ locale, people }: Omit<Props, 'back'>) {
  const { honours, site } = words(locale);
  const text = honours.forwarding;
  const options = levelsAbove.map((level) => ({ value: level, label: honours.levels[level] }));
  return (
    <form action={`/api/forward?locale=${locale}`} method="post">
      <Notice tone="gold">
        <p>{text.inside}</p>
        <p>{text.readers}</p>
      </Notice>
      <fieldset className="mt-4">
        <legend className="font-semibold">{text.choose}</legend>
        {people.map((one) => (
          <Checkbox
            key={one.id}
            name={`chosen.${one.id}`}
            label={nameOf(locale, one)}
            hint={text.pictures(one.pictures)}
            checked
          />
        ))}
      </fieldset>
      <Select name="level" label={text.level} options={[{ value: '', label: site.choose }, ...options]} required />
      <Field name="sentTo" label={text.sentTo} hint={text.sentToHint} maxLength={sentToMax} required />
      <Button kind="primary">{text.submit}</Button>
      <p className="mt-2 text-note text-soft">{text.after}</p>
    </form>
  );
}

function Others({ locale, people }: Omit<Props, 'back'>) {
  const { honours, reasons: sentences } = words(locale);
  return (
    <section className="mt-10">
      <SectionHeading title={honours.forwarding.cannot} />
      <ul>
        {people.map((one) => (
          <li key={one.id} className="border-rule border-b py-3">
            <a href={href(locale, `/desk/nominations/${one.nominationId}`)} className="underline">
              {nameOf(locale, one)}
            </a>
            <ul className="list-disc pl-6 text-note text-soft">
              {one.reasons.map(({ code, values }) => (
                <li key={code}>{sentences[code]({ max: 0, ...values })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(locale: Locale, { name, category, community, communityEn }: Forwardable): string {
  const { honours, nominations } = words(locale);
  const place = locale === 'en' ? communityEn : community;
  return honours.awarding.chosen(name ?? honours.unnamed, nominations.categories[category], place);
}
