import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { openAction } from '../../reviews/actions';
import { criterionRows, nameMax } from '../../reviews/inputs';
import { defaultWeights } from '../../reviews/rules';
import { listPanelStaff, listProposable, listRunnable, type PanelStaff, type Proposable } from '../queries';

type Props = { locale: Locale; viewer: Viewer; community: string | undefined };

/** Where a round is begun: candidates, criteria, panel. Who runs several communities chooses one first. */
export async function OpenForm({ locale, viewer, community }: Props) {
  const { desk, plan } = words(locale).reviews;
  const places = await listRunnable(viewer);
  const place = places.length === 1 ? places[0] : places.find(({ slug }) => slug === community);
  const now = new Date();
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/reviews')}>{desk.back}</BackLink>
      <h1 className="mb-4 text-title">{plan.title}</h1>
      {places.length > 1 && <Places locale={locale} places={places} current={place?.slug} />}
      {place && (
        <PlanForm
          locale={locale}
          communityId={place.id}
          candidates={await listProposable(viewer, place.id, now)}
          staff={await listPanelStaff(viewer, place.id)}
        />
      )}
    </div>
  );
}

type PlacesProps = { locale: Locale; places: Community[]; current: string | undefined };

function Places({ locale, places, current }: PlacesProps) {
  return (
    <nav aria-label={words(locale).reviews.plan.which} className="-mx-2 mb-4 flex flex-wrap text-note">
      <span className="inline-flex min-h-11 items-center px-2 text-soft">{words(locale).reviews.plan.which}</span>
      {places.map(({ slug, name, nameEn }) => (
        <a
          key={slug}
          href={href(locale, `/desk/reviews/new?community=${slug}`)}
          aria-current={slug === current ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 underline aria-[current]:font-semibold aria-[current]:text-red"
        >
          {locale === 'en' ? nameEn : name}
        </a>
      ))}
    </nav>
  );
}

type PlanProps = { locale: Locale; communityId: string; candidates: Proposable[]; staff: PanelStaff[] };

function PlanForm({ locale, communityId, candidates, staff }: PlanProps) {
  const { reviews, site, accounts } = words(locale);
  const text = reviews.plan;
  if (candidates.length === 0) return <EmptyState title={text.noCandidatesTitle}>{text.noCandidatesText}</EmptyState>;
  return (
    <Form action={openAction} words={site.form}>
      <input type="hidden" name="communityId" value={communityId} />
      <Field name="title" label={text.name} hint={text.nameHint} maxLength={60} autoComplete="off" />
      <FieldGroup name="candidates" label={text.candidates} hint={text.candidatesHint}>
        <Candidates locale={locale} candidates={candidates} />
      </FieldGroup>
      <FieldGroup name="criteria" label={text.criteria} hint={text.criteriaHint}>
        <Criteria locale={locale} />
      </FieldGroup>
      <FieldGroup name="staff" label={text.panel} hint={text.panelHint}>
        {staff.map(({ id, name, role }) => (
          <Checkbox key={id} name={`staff.${id}`} label={`${name ?? ''} ${accounts.roles[role]}`} />
        ))}
      </FieldGroup>
      <TextArea name="residents" label={text.residents} hint={text.residentsHint} optional={site.optional} rows={3} />
      <Checkbox name="likes" label={text.likes} hint={text.likesHint} />
      <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
    </Form>
  );
}

function Candidates({ locale, candidates }: { locale: Locale; candidates: Proposable[] }) {
  const { nominations, reviews, reasons: sentences } = words(locale);
  const able = candidates.filter(({ reasons }) => reasons.length === 0);
  const others = candidates.filter(({ reasons }) => reasons.length > 0);
  return (
    <>
      {able.map(({ id, name, category }) => (
        <Checkbox key={id} name={`candidates.${id}`} label={`${name ?? ''} ${nominations.categories[category]}`} />
      ))}
      {others.length > 0 && <p className="mt-2 text-small text-soft">{reviews.plan.cannot}</p>}
      <ul>
        {others.map(({ id, number, name, reasons }) => (
          <li key={id} className="border-rule border-b py-2">
            {name ?? number}
            <span className="block text-small text-soft">
              {reasons
                .map(({ code, values }) => sentences[code]({ max: 0, ...values }))
                .join(locale === 'en' ? '; ' : '；')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Criteria({ locale }: { locale: Locale }) {
  const text = words(locale).reviews.plan;
  return Array.from({ length: criterionRows }, (_, at) => (
    <div key={text.criterion(at + 1)} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-4">
      <Field
        name={`criteria.${at}.name`}
        label={text.criterion(at + 1)}
        value={text.defaults[at] ?? ''}
        maxLength={nameMax}
        autoComplete="off"
      />
      <Field
        name={`criteria.${at}.weight`}
        label={text.weight(at + 1)}
        value={defaultWeights[at]?.toString() ?? ''}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  ));
}
