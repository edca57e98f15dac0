import { LinkButton } from '@/components/ui/button';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Result } from '../queries';
import { shownSlip } from '../rules';

/** What was right and why, and the slip where it was enough. */
export function QuizResult({ locale, result }: { locale: Locale; result: Result }) {
  const { quizzes } = words(locale);
  const text = quizzes.result;
  const { station, run, questions } = result;
  return (
    <div className="mx-auto max-w-[40rem] py-8">
      <p className="text-note text-soft">{station.name}</p>
      <h1 className="text-title">{text.title(run.correct, questions.length)}</h1>
      {run.slip ? (
        <div className="my-5 border-2 border-gold border-dashed bg-gold-wash px-5 py-6 text-center">
          <p>{run.handedOutAt ? text.handedOut : text.earned}</p>
          <p className="my-2 whitespace-nowrap font-mono font-semibold text-mast tracking-widest">
            {shownSlip(run.slip)}
          </p>
          {station.prize && <p className="text-lead">{quizzes.sheet.prize(station.prize)}</p>}
          {!run.handedOutAt && <p className="mt-1 text-small">{text.slipHelp}</p>}
        </div>
      ) : (
        <p className="my-4">{text.missed(station.passAt)}</p>
      )}
      <ol className="mt-6">
        {questions.map((question, at) => (
          <Explained key={question.id} locale={locale} at={at} question={question} />
        ))}
      </ol>
      {!run.slip && (
        <p className="mt-6">
          <LinkButton kind="primary" href={href(locale, `/quiz/${station.slug}`)}>
            {text.again}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

type ExplainedProps = { locale: Locale; at: number; question: Result['questions'][number] };

function Explained({ locale, at, question }: ExplainedProps) {
  const { quizzes } = words(locale);
  const text = quizzes.result;
  const isRight = question.answer === question.right;
  return (
    <li className="border-rule border-b py-4">
      <p className="font-semibold">{quizzes.sheet.question(at + 1, question.question)}</p>
      <p className="mt-1">
        <StatusBadge tone={isRight ? 'jade' : 'red'}>{isRight ? text.right : text.wrong}</StatusBadge>{' '}
        {!isRight && (
          <>
            {text.yours}
            {question.choices[question.answer]}
          </>
        )}
      </p>
      <p className="mt-1">
        {text.correct}
        <strong>{question.choices[question.right]}</strong>
      </p>
      {question.explanation && <p className="mt-1 text-soft">{question.explanation}</p>}
    </li>
  );
}
