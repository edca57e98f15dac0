import { BackLink } from '@/components/ui/back-link';
import { Field, Select } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listQuestions, questionsInOrder } from '../../quizzes/queries';
import { saveStationAction } from '../actions';
import { mostQuestions, nameMax, prizeMax } from '../inputs';
import type { FairRow, StationRow } from '../queries';

type Props = { locale: Locale; viewer: Staff; fair: FairRow; station?: StationRow | undefined };

/** One station: its name, the questions in their order, how many earn a slip, and what it is for. */
export async function StationForm({ locale, viewer, fair, station }: Props) {
  const { quizzes, site } = words(locale);
  const text = quizzes.stations;
  const chosen = station?.questionIds ?? [];
  // Questions that went out of use stay where they are.
  const [bank, present] = await Promise.all([listQuestions(viewer, {}), questionsInOrder(chosen)]);
  const all = [...bank, ...present.filter(({ id }) => !bank.some((known) => known.id === id))];
  const options = [
    { value: '', label: site.choose },
    ...all.map(({ id, topic, question }) => ({ value: id, label: `${topic}${site.colon}${question}` })),
  ];
  return (
    <div className="max-w-[42rem]">
      <BackLink href={href(locale, `/desk/events/${fair.number}/stations`)}>{text.back}</BackLink>
      <h1 className="mb-4 text-title">{station ? text.edit : text.add}</h1>
      {station && station.runs > 0 && <Notice tone="gold">{text.locked}</Notice>}
      <Form action={saveStationAction} words={site.form}>
        <input type="hidden" name="id" value={station?.id ?? ''} />
        <input type="hidden" name="eventNumber" value={fair.number} />
        <Field name="name" label={text.name} hint={text.nameHint} maxLength={nameMax} value={station?.name ?? ''} />
        <FieldGroup name="questions" label={text.questions} hint={text.questionsHint}>
          {Array.from({ length: mostQuestions }, (_, at) => (
            <div key={text.question(at + 1)} className="mt-3">
              <Select
                name={`questions.${at}`}
                label={text.question(at + 1)}
                options={options}
                value={chosen[at] ?? ''}
              />
            </div>
          ))}
        </FieldGroup>
        <Field
          name="passAt"
          label={text.passAt}
          inputMode="numeric"
          maxLength={2}
          className="max-w-24"
          value={station ? String(station.passAt) : ''}
        />
        <Field
          name="prize"
          label={text.prize}
          hint={text.prizeHint}
          optional={site.optional}
          maxLength={prizeMax}
          value={station?.prize ?? ''}
        />
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </Form>
    </div>
  );
}
