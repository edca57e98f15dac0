import { FilterForm } from '@/components/filter-form';
import { DeskSection } from '@/components/ui/desk-section';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Select } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { FilterChoice } from '@/components/ui/filter-choice';
import { Form, SubmitButton } from '@/components/ui/form';
import { proofKinds, proofTypes } from '@/db/schema/evidence.values';
import { ledgers } from '@/features/ledgers/definitions/all';
import { mayRead } from '@/features/ledgers/rules';
import { words } from '@/messages/words';
import { tagRecordsAction } from '../actions';
import type { IndicatorFilter } from '../inputs';
import { indicatorPath } from '../rules';
import { kindSaid, titleSaid, wantedSaid } from '../spelled/queries';
import { listOffered, mostOffered } from '../subjects/queries';
import { askedOf, keyOf, monthsOf, type Subject } from '../subjects/rules';
import type { PlaceProps } from './indicator-desk';

type Props = PlaceProps & { filter: IndicatorFilter };

/** Records of one kind and month, to be ticked: those of the ledgers that the indicator names come first. */
export async function FindRecords({ locale, viewer, place, view, filter }: Props) {
  const text = words(locale).evidence.indicator;
  const { edition, indicator } = view;
  const { of, period } = askedOf(filter, indicator.ledgers, { from: edition.fromDay, to: edition.toDay });
  const offered = await listOffered(viewer, {
    ...{ of, communityId: place?.id ?? null, period, indicatorId: indicator.id },
  });
  return (
    <DeskSection title={text.find}>
      <p className="mb-3 max-w-[46em] text-soft">{text.findHelp}</p>
      <Where locale={locale} viewer={viewer} place={place} view={view} filter={filter} />
      {offered.length === 0 ? (
        <EmptyState title={text.noOffer}>{text.noOfferText}</EmptyState>
      ) : (
        <Offered locale={locale} viewer={viewer} place={place} view={view} offered={offered} filter={filter} />
      )}
      {offered.length >= mostOffered && <p className="mt-3 text-soft">{text.offerMost(mostOffered)}</p>}
    </DeskSection>
  );
}

function Where({ locale, viewer, place, view: { edition, indicator }, filter }: Props) {
  const { evidence } = words(locale);
  const text = evidence.indicator;
  const readable = ledgers.filter((ledger) => mayRead(viewer, ledger)).map(({ name }) => name);
  const keys = [...new Set([...indicator.ledgers, ...readable, ...proofTypes.filter((type) => type !== 'entry')])];
  const [first = '', ...others] = keys;
  return (
    <FilterForm locale={locale} path={indicatorPath(indicator.id)} kept={place ? { community: place.slug } : {}}>
      {place && <input type="hidden" name="community" value={place.slug} />}
      <FilterChoice
        name="of"
        label={text.of}
        all={wantedSaid(locale, first)}
        value={filter.of}
        options={others.map((value) => ({ value, label: wantedSaid(locale, value) }))}
      />
      <FilterChoice
        name="month"
        label={text.month}
        all={text.anyMonth}
        value={filter.month}
        options={monthsOf({ from: edition.fromDay, to: edition.toDay }).map((value) => ({ value, label: value }))}
      />
    </FilterForm>
  );
}

function Offered({ locale, place, view, offered, filter }: Props & { offered: Subject[] }) {
  const { evidence, site } = words(locale);
  const text = evidence.indicator;
  return (
    <Form action={tagRecordsAction} id="find" words={site.form} className="border border-rule bg-card p-5">
      <input type="hidden" name="indicatorId" value={view.indicator.id} />
      <input type="hidden" name="communityId" value={place?.id ?? ''} />
      <input type="hidden" name="of" value={filter.of ?? ''} />
      <input type="hidden" name="month" value={filter.month ?? ''} />
      <FieldGroup name="records" label={text.choose}>
        {offered.map((subject) => (
          <Checkbox
            key={keyOf(subject)}
            name={`records.${keyOf(subject)}`}
            label={`${subject.day} ${titleSaid(locale, subject)}（${kindSaid(locale, subject)}）`}
          />
        ))}
      </FieldGroup>
      <Select
        name="kind"
        label={text.kind}
        value=""
        options={[
          { value: '', label: evidence.kindsUsual },
          ...proofKinds.map((value) => ({ value, label: evidence.kinds[value] })),
        ]}
      />
      <SubmitButton sending={site.sending}>{text.chosen}</SubmitButton>
    </Form>
  );
}
