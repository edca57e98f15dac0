import { Field, Select } from '@/components/ui/field';
import { signUpFor } from '@/db/schema/sign-ups.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Group } from '../../details/queries';
import { answerMax, contactMax, nameMax } from '../inputs';

type Person = { name: string; contact: string; helper: string; answers: string[] };
type Props = {
  locale: Locale;
  groups: Group[];
  questions: string[];
  /** What was written before, where it is mended. */
  written?: Person & { for: (typeof signUpFor)[number]; groupId: string };
};

/** Who comes, how to reach whoever signs up, the group, and what the event asks. */
export function PersonFields({ locale, groups, questions, written }: Props) {
  const { events, site } = words(locale);
  const text = events.form;
  return (
    <>
      <Groups locale={locale} groups={groups} chosen={written?.groupId} />
      <Select
        name="for"
        label={text.for}
        value={written?.for ?? 'self'}
        options={signUpFor.map((value) => ({ value, label: text.forWhom[value] }))}
      />
      <Field
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={written?.name ?? ''}
        maxLength={nameMax}
        autoComplete="off"
        required
      />
      <Field
        name="helper"
        label={text.helper}
        hint={text.helperHint}
        optional={site.optional}
        value={written?.helper ?? ''}
        maxLength={nameMax}
        autoComplete="off"
      />
      <Field
        name="contact"
        label={text.contact}
        hint={text.contactHint}
        value={written?.contact ?? ''}
        maxLength={contactMax}
        autoComplete="tel"
        required
      />
      {questions.map((question, at) => (
        <Field
          key={question}
          name={`answers.${at}`}
          label={question}
          optional={site.optional}
          value={written?.answers[at] ?? ''}
          maxLength={answerMax}
          autoComplete="off"
        />
      ))}
    </>
  );
}

function Groups({ locale, groups, chosen }: { locale: Locale; groups: Group[]; chosen: string | undefined }) {
  const { events, site } = words(locale);
  const [only] = groups;
  if (groups.length === 1 && only) return <input type="hidden" name="groupId" value={only.id} />;
  return (
    <Select
      name="groupId"
      label={events.form.group}
      value={chosen ?? ''}
      options={[
        { value: '', label: site.choose },
        ...groups.map(({ id, name, step }) => ({
          value: id,
          label: events.form.groupOption(name || events.view.everybody, events.steps[step]),
        })),
      ]}
    />
  );
}
