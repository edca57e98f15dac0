import { DeskSection } from '@/components/ui/desk-section';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterEvent } from '../../afterwards/queries';
import { getFeedback } from '../queries';
import { ratings, shownMean } from '../rules';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent };

/** What visitors said: the mean with the number of answers, and their words, which nobody else reads. */
export async function FeedbackDesk({ locale, viewer, event }: Props) {
  const text = words(locale).eventLedger.feedback;
  const feedback = await getFeedback(viewer, event);
  if (!feedback) return null;
  return (
    <DeskSection title={text.desk}>
      {feedback.answers === 0 ? (
        <p className="text-soft">{text.nothing}</p>
      ) : (
        <>
          <p>
            <span className="sr-only">{text.mean}</span>
            <b className="mr-2 font-song text-title">{text.meanOf(shownMean(feedback.mean))}</b>
            <span className="text-small text-soft">{text.count(feedback.answers)}</span>
          </p>
          <h3 className="mt-4 mb-1 font-hei font-semibold text-note">{text.wordsTitle}</h3>
          {feedback.words.length === 0 && <p className="text-soft">{text.noWords}</p>}
          <ul className="max-w-[44rem]">
            {feedback.words.map((said) => (
              <li key={said.id} className="border-rule border-b py-2">
                <p className="whitespace-pre-line">{said.words}</p>
                <p className="text-small text-soft">
                  {text.ratings[ratings.find((rating) => rating === said.rating) ?? 3]}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskSection>
  );
}
