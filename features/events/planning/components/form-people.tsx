import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Speaker } from '../../speakers/queries';
import { hostMax, materialsMax } from '../inputs';
import type { EventView } from '../queries';

type Props = {
  locale: Locale;
  event: EventView | undefined;
  speakers: Speaker[];
  responsible: { id: string; name: string }[];
};

/** Who speaks, who leads through it, who answers for it, and what is prepared. */
export function FormPeople({ locale, event, speakers, responsible }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.form;
  const chosen = new Set(event?.people.map(({ id }) => id));
  // Somebody of another roster, or who left, stays with the event until the tick is taken away.
  const others = (event?.people ?? []).filter(({ id }) => !speakers.some((one) => one.id === id));
  const offered = [...speakers, ...others];
  return (
    <>
      <FieldGroup name="speakers" label={text.speakers} hint={text.speakersHint}>
        {offered.length === 0 ? (
          <p className="text-soft">{text.noSpeakers}</p>
        ) : (
          <div className="grid gap-x-5 md:grid-cols-2 lg:grid-cols-3 [&>div]:mb-0">
            {offered.map(({ id, name, kind, leftAt }) => (
              <Checkbox
                key={id}
                name={`speakers.${id}`}
                label={
                  leftAt
                    ? name + eventPlanning.one.left
                    : eventPlanning.one.speaker(name, eventPlanning.speakerKinds[kind])
                }
                checked={chosen.has(id)}
              />
            ))}
          </div>
        )}
      </FieldGroup>
      <div className="grid gap-x-5 md:grid-cols-3">
        <Field name="host" label={text.host} value={event?.host ?? ''} maxLength={hostMax} autoComplete="off" />
        <Select
          name="responsibleId"
          label={text.responsible}
          value={event?.responsibleId ?? ''}
          options={[
            { value: '', label: text.noResponsible },
            ...responsible.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Field
          name="partners"
          label={text.partners}
          value={event?.partners ?? ''}
          maxLength={hostMax}
          optional={site.optional}
        />
      </div>
      <TextArea
        name="materials"
        label={text.materials}
        hint={text.materialsHint}
        value={event?.materials ?? ''}
        maxLength={materialsMax}
        rows={3}
      />
    </>
  );
}
