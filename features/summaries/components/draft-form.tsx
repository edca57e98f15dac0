import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { draftAction } from '../actions';
import { summaryPeriods, wholePlace } from '../inputs';
import { listTemplates } from '../templates/queries';

type Props = { locale: Locale; viewer: Staff };

/** Which place, which days, which structure: the rest writes itself. */
export async function DraftForm({ locale, viewer }: Props) {
  const { summaries, site } = words(locale);
  const text = summaries.start;
  const [communities, templates] = await Promise.all([listCommunities(), listTemplates()]);
  const ofWhole = may(viewer, 'summary.write', null);
  const places = [
    ...(ofWhole ? [{ value: wholePlace, label: summaries.whole }] : []),
    ...communities
      .filter(({ id }) => may(viewer, 'summary.write', id))
      .map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
  ];
  const [only] = places.length === 1 ? places : [];
  const usable = templates.filter(({ scope }) => ofWhole || scope === 'community');
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, '/desk/summaries')}>{summaries.back}</BackLink>
      <h1 className="mb-5 text-title">{text.title}</h1>
      <Form action={draftAction} words={site.form}>
        {only ? (
          <input type="hidden" name="communityId" value={only.value} />
        ) : (
          <Select name="communityId" label={text.place} options={[{ value: '', label: text.choosePlace }, ...places]} />
        )}
        <Select
          name="period"
          label={text.period}
          value="to-date"
          options={summaryPeriods.map((value) => ({ value, label: text.periods[value] }))}
        />
        <div className="grid gap-x-6 md:grid-cols-2">
          <Field name="from" type="date" label={text.from} optional={site.optional} />
          <Field name="to" type="date" label={text.to} optional={site.optional} />
        </div>
        <Select
          name="templateId"
          label={text.template}
          hint={text.templateHelp}
          options={usable.map(({ id, name, scope }) => ({
            value: id,
            label: `${name}（${summaries.templates.scopes[scope]}）`,
          }))}
        />
        <Checkbox name="rounded" label={text.rounded} hint={text.roundedHelp} />
        <SubmitButton sending={text.generating}>{text.create}</SubmitButton>
      </Form>
    </div>
  );
}
