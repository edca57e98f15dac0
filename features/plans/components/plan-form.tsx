import { BackLink } from '@/components/ui/back-link';
import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { unitSteps } from '@/db/schema/ledgers.values';
import { planOrigins } from '@/db/schema/plans.values';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { figures } from '@/features/figures/queries';
import { figureName } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { closePlanAction, savePlanAction } from '../actions';
import { outcomeMax, whatMax, wholePlace } from '../inputs';
import type { PlanRow } from '../queries';
import { reasonsNotToChange } from '../rules';

type Props = { locale: Locale; viewer: Staff; plan?: PlanRow };

/** One item of the plan, or a new one. */
export async function PlanForm({ locale, viewer, plan }: Props) {
  const { plans: text } = words(locale);
  const mayChange = !plan || reasonsNotToChange(viewer, plan).length === 0;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/plans')}>{text.back}</BackLink>
      <h1 className="mb-4 text-title">{plan?.what ?? text.add}</h1>
      {plan && plan.status !== 'open' && (
        <p className="mb-4">
          {text.status[plan.status]} {plan.closedOn}：{plan.outcome}
        </p>
      )}
      {mayChange && <Fields locale={locale} viewer={viewer} {...(plan ? { plan } : {})} />}
      {mayChange && plan && <CloseForm locale={locale} plan={plan} />}
    </div>
  );
}

async function Fields({ locale, viewer, plan }: Props) {
  const { plans: text, ledgers, figures: named, site } = words(locale);
  const measured = figures.find(({ name }) => name === plan?.figure);
  const communities = (await listCommunities()).filter(({ id }) => may(viewer, 'plan.write', id));
  const places = [
    ...(may(viewer, 'plan.write', null) ? [{ value: wholePlace, label: ledgers.whole }] : []),
    ...communities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
  ];
  return (
    <Form action={savePlanAction} id="plan" words={site.form}>
      <input type="hidden" name="id" value={plan?.id ?? ''} />
      <input type="hidden" name="version" value={plan?.version ?? 0} />
      <Field name="what" label={text.what} hint={text.whatHint} value={plan?.what ?? ''} maxLength={whatMax} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field name="dueDay" type="date" label={text.due} value={plan?.dueDay ?? ''} />
        <Field name="owner" label={text.owner} optional={site.optional} value={plan?.owner ?? ''} maxLength={40} />
        <Select
          name="communityId"
          label={text.place}
          value={plan ? (plan.communityId ?? wholePlace) : (places[0]?.value ?? '')}
          options={places}
        />
        <Select
          name="origin"
          label={text.origin}
          value={plan?.origin ?? 'own'}
          options={planOrigins.map((value) => ({ value, label: text.origins[value] }))}
        />
      </div>
      <Field name="askedBy" label={text.askedBy} optional={site.optional} value={plan?.askedBy ?? ''} maxLength={60} />
      <div className="grid gap-x-6 md:grid-cols-[2fr_1fr]">
        <Select
          name="figure"
          label={text.figure}
          value={plan?.figure ?? ''}
          options={[
            { value: '', label: text.noFigure },
            ...figures.map((figure) => ({
              value: figure.name as string,
              label: `${figureName(locale, figure)}（${named.units[figure.unit]}）`,
            })),
          ]}
        />
        <Field
          name="target"
          label={text.target}
          hint={text.targetHint}
          optional={site.optional}
          value={plan?.target && measured ? String(plan.target / unitSteps[measured.unit]) : ''}
          inputMode="numeric"
        />
      </div>
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}

function CloseForm({ locale, plan }: { locale: Locale; plan: PlanRow }) {
  const { plans: text, site } = words(locale);
  return (
    <DeskSection title={text.close}>
      <Form action={closePlanAction} id="close" words={site.form}>
        <input type="hidden" name="id" value={plan.id} />
        <input type="hidden" name="version" value={plan.version} />
        <Field name="outcome" label={text.outcome} hint={text.outcomeHint} maxLength={outcomeMax} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton kind="plain" name="status" value="done" sending={site.sending}>
            {text.markDone}
          </SubmitButton>
          <SubmitButton kind="quiet" name="status" value="dropped" sending={site.sending}>
            {text.markDropped}
          </SubmitButton>
        </div>
      </Form>
    </DeskSection>
  );
}
