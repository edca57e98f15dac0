import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { newId } from '@/db/new-id';
import { listWithGridsFor } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { changeEntryAction, keepEntryAction } from '../actions';
import { listCampaigns } from '../campaigns/queries';
import { placeMax, wholePlace } from '../inputs';
import type { EntryRow } from '../queries';
import { amountOf, type LedgerDefinition, mayWrite, nameIn } from '../rules';
import { AmountFields, CategoryField } from './amount-fields';
import { DetailFields } from './detail-fields';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; entry?: EntryRow; now: Date };

/** The form of an entry, made from the definition of its ledger. */
export async function EntryForm({ locale, viewer, ledger, entry, now }: Props) {
  const { ledgers: text, site } = words(locale);
  return (
    <Form action={entry ? changeEntryAction : keepEntryAction} id="entry" words={site.form} className="max-w-[46rem]">
      <input type="hidden" name="ledger" value={ledger.name} />
      {!entry && <input type="hidden" name="newId" value={newId(now.getTime())} />}
      {entry && <input type="hidden" name="id" value={entry.id} />}
      {entry && <input type="hidden" name="version" value={entry.version} />}
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field
          name="day"
          type="date"
          label={nameIn(locale, ledger.day)}
          value={entry?.day ?? dayOf(now)}
          max={dayOf(now)}
        />
        <CategoryField locale={locale} ledger={ledger} value={entry?.category} />
        <PlaceFields locale={locale} viewer={viewer} ledger={ledger} entry={entry} />
      </div>
      {ledger.place && (
        <Field
          name="place"
          label={nameIn(locale, ledger.place.name)}
          optional={ledger.place.required ? undefined : site.optional}
          value={entry?.place ?? ''}
          maxLength={placeMax}
        />
      )}
      <div className="grid gap-x-6 md:grid-cols-3">
        <AmountFields locale={locale} ledger={ledger} entry={entry} />
        {ledger.people && (
          <Field
            name="people"
            label={nameIn(locale, ledger.people)}
            optional={site.optional}
            value={entry?.people === null || !entry ? '' : String(amountOf(entry.people, 'visit'))}
            inputMode="numeric"
          />
        )}
      </div>
      <DetailFields locale={locale} ledger={ledger} entry={entry} />
      <SubmitButton sending={site.sending}>{entry ? text.entry.saveChange : text.entry.save}</SubmitButton>
    </Form>
  );
}

type PlaceProps = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; entry: EntryRow | undefined };

/** Community, grid and campaign; whoever writes for one community alone is not asked which. */
async function PlaceFields({ locale, viewer, ledger, entry }: PlaceProps) {
  const text = words(locale).ledgers.entry;
  const [communities, campaigns] = await Promise.all([listWithGridsFor(viewer, ledger.write), listCampaigns(viewer)]);
  // A grid that was drawn anew since keeps its name here.
  const grids = [...new Set([...communities.flatMap((place) => place.grids), ...(entry?.grid ? [entry.grid] : [])])];
  const ofWhole = mayWrite(viewer, ledger, null);
  const [only] = communities.length === 1 && !ofWhole ? communities : [];
  return (
    <>
      {only ? (
        <input type="hidden" name="communityId" value={only.id} />
      ) : (
        <Select
          name="communityId"
          label={text.community}
          value={entry ? (entry.communityId ?? wholePlace) : ''}
          options={[
            { value: '', label: text.chooseCommunity },
            ...(ofWhole ? [{ value: wholePlace, label: words(locale).ledgers.whole }] : []),
            ...communities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
          ]}
        />
      )}
      {grids.length > 0 && (
        <Select
          name="grid"
          label={text.grid}
          value={entry?.grid ?? ''}
          options={[{ value: '', label: text.noGrid }, ...grids.map((name) => ({ value: name, label: name }))]}
        />
      )}
      {campaigns.length > 0 && (
        <Select
          name="campaignId"
          label={text.campaign}
          value={entry?.campaignId ?? ''}
          options={[
            { value: '', label: text.noCampaign },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  );
}
