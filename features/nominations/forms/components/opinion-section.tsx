import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { opinionOutcomes, opinionSources } from '@/db/schema/nominations.values';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationView } from '../../queries';
import { reasonsNotToEdit } from '../../rules';
import { opinionAction } from '../actions';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** What others who were asked have answered. */
export function OpinionSection({ locale, viewer, nomination }: Props) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  const choose = { value: '', label: site.choose };
  return (
    <DeskSection title={text.opinions}>
      <p className="mb-3 text-soft">{text.opinionsHelp}</p>
      {nomination.opinions.length === 0 && <p>{text.noOpinions}</p>}
      <ul>
        {nomination.opinions.map(({ id, source, outcome, day, document }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-rule border-b py-2">
            <span>{nominations.opinionSources[source]}</span>
            <span className={outcome === 'objection' ? 'font-semibold text-red-ink' : 'text-jade'}>
              {text.outcomes[outcome]}
            </span>
            <span className="text-soft">{[day, document].filter(Boolean).join(site.separator)}</span>
          </li>
        ))}
      </ul>
      {reasonsNotToEdit(viewer, nomination).length === 0 && (
        <Form id="opinion" action={opinionAction} words={site.form} className="mt-3">
          <input type="hidden" name="id" value={nomination.id} />
          <Folded summary={text.addOpinion}>
            <Select
              name="source"
              label={text.source}
              options={[
                choose,
                ...opinionSources.map((value) => ({ value, label: nominations.opinionSources[value] })),
              ]}
            />
            <Select
              name="outcome"
              label={text.outcome}
              options={[choose, ...opinionOutcomes.map((value) => ({ value, label: text.outcomes[value] }))]}
            />
            <Field name="day" type="date" label={text.day} />
            <Field name="document" label={text.document} optional={site.optional} maxLength={100} />
            <SubmitButton kind="plain">{text.addOpinion}</SubmitButton>
          </Folded>
        </Form>
      )}
    </DeskSection>
  );
}
