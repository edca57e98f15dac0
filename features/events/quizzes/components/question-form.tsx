import { BackLink } from '@/components/ui/back-link';
import { Field, Select, TextArea } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import { RadioChoice } from '@/components/ui/radio-choice';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { saveQuestionAction } from '../actions';
import { choiceMax, explanationMax, mostChoices, questionMax, topicMax } from '../inputs';
import { listTopics, type Question } from '../queries';

type Props = { locale: Locale; viewer: Staff; question?: Question | undefined };

/** One question: for whom, its topic, two to four answers, which is right, and why. */
export async function QuestionForm({ locale, viewer, question }: Props) {
  const { quizzes, site } = words(locale);
  const text = quizzes.bank;
  const [topics, communities] = await Promise.all([listTopics(viewer), listCommunities()]);
  const places = [
    ...(may(viewer, 'event.plan', null) ? [{ value: '', label: text.everybody }] : []),
    ...communities
      .filter(({ id }) => may(viewer, 'event.plan', id))
      .map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
  ];
  return (
    <div className="max-w-[42rem]">
      <BackLink href={href(locale, '/desk/events/questions')}>{text.back}</BackLink>
      <h1 className="mb-4 text-title">{question ? text.edit : text.add}</h1>
      <Form action={saveQuestionAction} words={site.form}>
        <input type="hidden" name="id" value={question?.id ?? ''} />
        <input type="hidden" name="version" value={question?.version ?? 0} />
        <Select name="communityId" label={text.forWhom} options={places} value={question?.communityId ?? ''} />
        <Field
          name="topic"
          label={text.topic}
          hint={text.topicHint}
          maxLength={topicMax}
          list="topics"
          value={question?.topic ?? ''}
        />
        <datalist id="topics">
          {topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
        <TextArea
          name="question"
          label={text.question}
          rows={2}
          maxLength={questionMax}
          value={question?.question ?? ''}
        />
        <FieldGroup name="right" label={text.choices} hint={text.choicesHint}>
          {Array.from({ length: mostChoices }, (_, at) => (
            <div key={text.choice(at + 1)} className="mt-3 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4">
              <Field
                name={`choices.${at}`}
                label={text.choice(at + 1)}
                maxLength={choiceMax}
                {...(at > 1 && { optional: site.optional })}
                value={question?.choices[at] ?? ''}
              />
              <div className="mb-5">
                <RadioChoice
                  name="right"
                  value={String(at)}
                  chosen={question?.right === at}
                  label={text.isRight}
                  spoken={text.right(at + 1)}
                />
              </div>
            </div>
          ))}
        </FieldGroup>
        <TextArea
          name="explanation"
          label={text.explanation}
          hint={text.explanationHint}
          optional={site.optional}
          rows={3}
          maxLength={explanationMax}
          value={question?.explanation ?? ''}
        />
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </Form>
    </div>
  );
}
