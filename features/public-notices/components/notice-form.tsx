import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { getDeviations } from '@/features/calendar/queries';
import { addWorkingDays } from '@/features/calendar/rules';
import type { Community } from '@/features/communities/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { openAction } from '../actions';
import { type CandidateRow, listCandidates } from '../desk/queries';
import { objectToMax, titleMax } from '../inputs';
import { mostDays } from '../rules';
import { PeopleChoice } from './people-choice';
import { WaiveForms } from './waive-forms';

type Props = { locale: Locale; viewer: Viewer; communities: Community[]; chosen: Community | undefined };

/** Where a notice is arranged: in which community, then for whom and from when. */
export function NoticeForm({ locale, viewer, communities, chosen }: Props) {
  const text = words(locale).publicNotices.desk;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/notices')}>{text.back}</BackLink>
      <h1 className="text-title">{text.new}</h1>
      {communities.length > 1 && <Communities locale={locale} communities={communities} chosen={chosen} />}
      {chosen && <Arrange locale={locale} viewer={viewer} community={chosen} />}
    </div>
  );
}

function Communities({ locale, communities, chosen }: Omit<Props, 'viewer'>) {
  const text = words(locale).publicNotices.desk;
  return (
    <nav aria-label={text.chooseCommunity} className="mt-4">
      <p className="text-soft">{text.chooseCommunity}</p>
      <ul className="-mx-2 flex flex-wrap">
        {communities.map(({ id, slug, name, nameEn }) => (
          <li key={id}>
            <a
              href={href(locale, `/desk/notices/new?community=${slug}`)}
              aria-current={id === chosen?.id ? 'true' : undefined}
              className="inline-flex min-h-11 items-center px-2 text-soft underline aria-[current]:font-semibold aria-[current]:text-red"
            >
              {locale === 'en' ? nameEn : name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function Arrange({ locale, viewer, community }: { locale: Locale; viewer: Viewer; community: Community }) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  const now = new Date();
  const [candidates, terms, deviations] = await Promise.all([
    listCandidates(viewer, community.id, now),
    termsAt(now),
    getDeviations(),
  ]);
  const waivable = candidates.filter((person) => person.waivable);
  if (candidates.length === 0) {
    return (
      <div className="mt-6">
        <EmptyState title={text.noneToShow}>{text.noneToShowText}</EmptyState>
      </div>
    );
  }
  const { name, telephone, address, officeHours } = community;
  return (
    <>
      <Form action={openAction} words={site.form} className="mt-6">
        <input type="hidden" name="communityId" value={community.id} />
        <People locale={locale} candidates={candidates} />
        <Field
          name="title"
          label={text.form.name}
          hint={text.form.nameHint}
          value={text.form.nameValue(name)}
          maxLength={titleMax}
        />
        <Field
          name="startDay"
          type="date"
          label={text.form.startDay}
          hint={text.form.startHint}
          value={addWorkingDays(dayOf(now), 1, deviations)}
          min={dayOf(now)}
        />
        <Field
          name="workingDays"
          type="number"
          label={text.form.workingDays}
          hint={text.form.workingDaysHint(terms.noticeDays)}
          value={String(terms.noticeDays)}
          min={terms.noticeDays}
          max={mostDays}
        />
        <TextArea
          name="objectTo"
          label={text.form.objectTo}
          hint={text.form.objectToHint}
          value={text.form.objectToValue(name, telephone, address, officeHours)}
          maxLength={objectToMax}
          rows={3}
        />
        <SubmitButton sending={site.sending}>{text.form.submit}</SubmitButton>
      </Form>
      <WaiveForms locale={locale} people={waivable} />
    </>
  );
}

function People({ locale, candidates }: { locale: Locale; candidates: CandidateRow[] }) {
  const { nominations, publicNotices, reasons: sentences, site } = words(locale);
  const text = publicNotices.desk;
  const [ready, waiting] = [
    candidates.filter(({ reasons }) => reasons.length === 0),
    candidates.filter(({ reasons }) => reasons.length > 0),
  ];
  const labelOf = ({ name, category, status }: CandidateRow) =>
    [name ?? text.unnamed, nominations.categories[category], nominations.statuses[status]].join(site.separator);
  return (
    <>
      <PeopleChoice legend={text.form.people}>
        {ready.length === 0 && <p className="text-soft">{text.noneToShow}</p>}
        {ready.map((person) => (
          <Checkbox key={person.id} name={`people.${person.id}`} label={labelOf(person)} />
        ))}
      </PeopleChoice>
      {waiting.length > 0 && (
        <details className="mb-6 border-rule border-y">
          <summary className="min-h-11 py-2">{`${text.form.cannot} (${waiting.length})`}</summary>
          <ul className="pb-3">
            {waiting.map((person) => (
              <li key={person.id} className="py-1">
                {labelOf(person)}
                <ul className="list-disc pl-6 text-note text-soft">
                  {person.reasons.map(({ code, values = {} }) => (
                    <li key={code}>{sentences[code]({ max: 0, ...values })}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
