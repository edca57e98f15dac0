import { EmptyState } from '@/components/ui/empty-state';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import { RadioChoice } from '@/components/ui/radio-choice';
import { Trap } from '@/components/ui/trap';
import { newId } from '@/db/new-id';
import type { Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { answerAction } from '../actions';
import type { Sheet } from '../queries';

/** A station on a phone: all its questions, one under another, and one button. */
export function QuizSheet({ locale, sheet }: { locale: Locale; sheet: Sheet }) {
  const { quizzes, site } = words(locale);
  const text = quizzes.sheet;
  const { fair, station, state, questions } = sheet;
  return (
    <div className="mx-auto max-w-[40rem] py-8">
      <p className="text-note text-soft">{fair.title}</p>
      <h1 className="text-title">{station.name}</h1>
      {state === 'not-yet' && (
        <EmptyState title={text.notYet(formatDate(locale, fair.startsAt))}>{text.notYetHelp}</EmptyState>
      )}
      {state === 'over' && <EmptyState title={text.over}>{text.overHelp}</EmptyState>}
      {state === 'open' && (
        <>
          <p className="mt-2">{text.intro(questions.length, station.passAt)}</p>
          {station.prize && <p className="font-semibold text-red-ink">{text.prize(station.prize)}</p>}
          <div className="mt-6">
            <Form action={answerAction} words={site.form}>
              <input type="hidden" name="slug" value={station.slug} />
              <input type="hidden" name="sheet" value={newId()} />
              <Trap label={text.trap} />
              {questions.map(({ id, question, choices }, at) => (
                <FieldGroup key={id} name={`answers.${at}`} label={text.question(at + 1, question)}>
                  {choices.map((choice, number) => (
                    <RadioChoice key={choice} name={`answers.${at}`} value={String(number)} label={choice} />
                  ))}
                </FieldGroup>
              ))}
              <SubmitButton sending={site.sending}>{text.send}</SubmitButton>
            </Form>
          </div>
        </>
      )}
    </div>
  );
}
