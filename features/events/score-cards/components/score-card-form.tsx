import { Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { saveCardAction } from '../actions';
import { noteMax } from '../inputs';
import type { CardRecords, ScoreCard } from '../queries';
import { criteria, sumOf } from '../rules';
import { RecordSentence } from './record-sentence';

type Props = { locale: Locale; communityId: string; year: number; records: CardRecords; card: ScoreCard | undefined };

/** The card as whoever assesses fills it in; printed as it stands. */
export function ScoreCardForm({ locale, communityId, year, records, card }: Props) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.scoreCard;
  return (
    <Form action={saveCardAction} id="card" words={site.form} className="max-w-[60rem]">
      <input type="hidden" name="communityId" value={communityId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={card?.version ?? 0} />
      <p className="mb-4 flex flex-wrap items-baseline gap-x-4">
        <b className="font-song text-title">{card ? text.sumOf(sumOf(card)) : '— / 100'}</b>
        <span className="text-small text-soft">
          {card ? text.saved(card.savedBy ?? '', formatInstant(locale, card.savedAt)) : text.notYet}
        </span>
      </p>
      <ol>
        {criteria.map(({ key, most }) => (
          <li key={key} className="grid gap-x-8 border-rule border-t py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <div className="mb-3">
              <h3 className="font-bold font-song text-lead">
                {text.criteria[key]} <span className="text-small text-soft">{most}</span>
              </h3>
              <p>{text.expects[key]}</p>
              <RecordSentence locale={locale} of={key} records={records} />
            </div>
            <div className="grid gap-x-4 md:grid-cols-[9rem_1fr]">
              <Field
                name={`points.${key}`}
                label={text.head.points}
                aria-label={text.pointsOf(text.criteria[key], most)}
                type="number"
                inputMode="numeric"
                min={0}
                max={most}
                value={card?.points[key]?.toString() ?? ''}
              />
              <TextArea
                name={`notes.${key}`}
                label={text.head.note}
                aria-label={text.noteOf(text.criteria[key])}
                optional={site.optional}
                value={card?.notes[key] ?? ''}
                maxLength={noteMax}
                rows={2}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className="no-print">
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </div>
    </Form>
  );
}
