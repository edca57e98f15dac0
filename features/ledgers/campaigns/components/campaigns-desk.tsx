import { DeskSection } from '@/components/ui/desk-section';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { saveCampaignAction } from '../actions';
import { campaignNameMax } from '../inputs';
import { type Campaign, listCampaignsWithEntries } from '../queries';

type Props = { locale: Locale; viewer: Staff; now: Date };

/** Campaigns with how much belongs to each, and the form of a new one. */
export async function CampaignsDesk({ locale, viewer, now }: Props) {
  const text = words(locale).ledgers.campaign;
  const [campaigns, places] = await Promise.all([listCampaignsWithEntries(viewer), placesOf(locale, viewer)]);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 max-w-[40em] text-soft">{text.help}</p>
      {campaigns.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      <ul className="mt-4 max-w-[46rem]">
        {campaigns.map(({ entries, ...campaign }) => (
          <li key={campaign.id} className="border-rule border-b py-3">
            <a
              href={href(locale, `/desk/ledgers/campaigns/${campaign.id}`)}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {campaign.name}
            </a>
            <p className="text-small text-soft">
              {campaign.fromDay}–{campaign.toDay} · {text.entries(entries)}
            </p>
            {may(viewer, 'campaign.save', campaign.communityId) && (
              <details>
                <summary className="inline-flex min-h-11 items-center text-red-ink text-small underline">
                  {text.edit}
                </summary>
                <CampaignForm locale={locale} campaign={campaign} places={places} now={now} />
              </details>
            )}
          </li>
        ))}
      </ul>
      <DeskSection title={text.add}>
        <CampaignForm locale={locale} places={places} now={now} />
      </DeskSection>
    </>
  );
}

/** The places for which the viewer may name a campaign; '' is the whole sub-district. */
async function placesOf(locale: Locale, viewer: Staff) {
  const whole = may(viewer, 'campaign.save', null) ? [{ value: '', label: words(locale).ledgers.campaign.whole }] : [];
  const own = (await listCommunities()).filter(({ id }) => may(viewer, 'campaign.save', id));
  return [...whole, ...own.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))];
}

type FormProps = { locale: Locale; campaign?: Campaign; places: { value: string; label: string }[]; now: Date };

function CampaignForm({ locale, campaign, places, now }: FormProps) {
  const { ledgers, site } = words(locale);
  const text = ledgers.campaign;
  const today = dayOf(now);
  return (
    <Form action={saveCampaignAction} id={campaign?.id ?? 'new'} words={site.form} className="max-w-[46rem]">
      <input type="hidden" name="id" value={campaign?.id ?? ''} />
      <input type="hidden" name="version" value={campaign?.version ?? 0} />
      <Field
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={campaign?.name ?? ''}
        maxLength={campaignNameMax}
      />
      <div className="grid gap-x-6 md:grid-cols-3">
        <Select name="communityId" label={text.community} value={campaign?.communityId ?? ''} options={places} />
        <Field name="fromDay" type="date" label={text.from} value={campaign?.fromDay ?? today} />
        <Field name="toDay" type="date" label={text.to} value={campaign?.toDay ?? today} />
      </div>
      <SubmitButton kind={campaign ? 'plain' : 'primary'} sending={site.sending}>
        {text.save}
      </SubmitButton>
    </Form>
  );
}
