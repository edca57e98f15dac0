import { DataTable } from '@/components/ui/data-table';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { dayOf, formatDate, formatInstant, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { listTermsSet, type TermsSet } from '../queries';
import { changesOf, type Terms, termNames, termsOn } from '../rules';
import { TermsForm } from './terms-form';

/** What holds for good people today, what will hold, everything that was set, and the form for more. */
export async function TermsDesk({ locale, now }: { locale: Locale; now: Date }) {
  const text = words(locale).terms;
  const set = await listTermsSet();
  const today = dayOf(now);
  const holding = set.find(({ validFrom }) => validFrom <= today);
  const upcoming = set.filter(({ validFrom }) => validFrom > today);
  const latest = termsOn(set[0]?.validFrom ?? today, set);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 max-w-[46em] text-soft">{text.help}</p>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <SectionHeading title={text.today} />
          <p className="mt-2 text-soft">{holding ? sinceOf(locale, holding) : text.builtIn}</p>
          <Values locale={locale} terms={termsOn(today, set)} />
          {upcoming.length > 0 && <Sets locale={locale} title={text.upcoming} sets={upcoming} all={set} />}
          {holding && (
            <Sets locale={locale} title={text.history} sets={set.filter((one) => !upcoming.includes(one))} all={set} />
          )}
        </div>
        <section>
          <SectionHeading title={text.add} />
          <TermsForm key={set.length} locale={locale} terms={latest} />
        </section>
      </div>
    </>
  );
}

const dayText = (locale: Locale, day: string) => formatDate(locale, fromShanghai(`${day} 12:00`));

const sinceOf = (locale: Locale, { validFrom, document }: TermsSet) =>
  words(locale).terms.since(dayText(locale, validFrom), document);

function Values({ locale, terms }: { locale: Locale; terms: Terms }) {
  const text = words(locale).terms;
  return (
    <dl className="mt-2 grid gap-x-8 md:grid-cols-2">
      {termNames.map((name) => (
        <div key={name} className="flex items-baseline justify-between gap-4 border-rule border-b py-2">
          <dt className="text-note text-soft">{text.names[name]}</dt>
          <dd className="font-bold font-song text-lead">{terms[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

type SetsProps = { locale: Locale; title: string; sets: TermsSet[]; all: TermsSet[] };

function Sets({ locale, title, sets, all }: SetsProps) {
  const text = words(locale).terms;
  return (
    <section className="mt-8">
      <SectionHeading title={title} />
      <div className="mt-3">
        <DataTable caption={title} head={Object.values(text.head)}>
          {sets.map((set) => (
            <tr key={set.id}>
              <th scope="row" className="whitespace-nowrap">
                {dayText(locale, set.validFrom)}
              </th>
              <td>{set.document}</td>
              <td className="min-w-56">{changedIn(locale, set, all)}</td>
              <td className="whitespace-nowrap">{set.by}</td>
              <td className="whitespace-nowrap">{formatInstant(locale, set.setAt)}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </section>
  );
}

function changedIn(locale: Locale, { validFrom }: TermsSet, all: TermsSet[]): string {
  const text = words(locale).terms;
  const before = all.filter((one) => one.validFrom < validFrom);
  const changes = changesOf(termsOn(validFrom, before), termsOn(validFrom, all));
  const said = changes.map(({ name, from, to }) => text.change(text.names[name], from, to));
  return said.join(locale === 'en' ? '; ' : '；') || text.noChange;
}
