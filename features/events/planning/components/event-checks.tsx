import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import type { Reason } from '@/lib/rule-broken';
import { words } from '@/messages/words';
import { conflictsOf, type EventView } from '../queries';
import { type Warning, warningsOf, whenOf } from '../rules';

type Props = { locale: Locale; event: EventView };

/** What is worth a thought before an event: what else is at the same time, and what is still empty. */
export async function EventChecks({ locale, event }: Props) {
  if (event.status !== 'draft' && event.status !== 'published') return null;
  const text = words(locale).eventPlanning;
  const wanted = { ...event, venueId: event.venue.id, speakerIds: event.people.map(({ id }) => id) };
  const conflicts = await conflictsOf(wanted, event.id);
  const warnings = warningsOf(event);
  return (
    <>
      {conflicts.length > 0 && (
        <Notice>
          <h2 className="font-semibold">{text.one.conflicts}</h2>
          <ul className="list-disc pl-6">
            {conflicts.map((conflict) => (
              <li key={`${conflict.number} ${conflict.as} ${conflict.with}`}>
                <a href={href(locale, `/desk/events/${conflict.number}`)}>
                  {text.conflictOf[conflict.as](conflict.with, conflict.title, whenOf(locale, conflict))}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="gold">
          <h2 className="font-semibold">{text.one.warnings}</h2>
          <ul className="list-disc pl-6">
            {warnings.map((warning) => (
              <li key={warning.code + ('step' in warning ? warning.step : '')}>{sentenceOf(locale, warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function sentenceOf(locale: Locale, warning: Warning): string {
  const text = words(locale).eventPlanning.one.warning;
  if (warning.code === 'stepEmpty') return text.stepEmpty(warning.step);
  if (warning.code === 'fewSpeakers') return text.fewSpeakers(warning.count, warning.least);
  return text[warning.code];
}

/** Every reason why a draft cannot be published yet. */
export function MissingYet({ locale, reasons }: { locale: Locale; reasons: Reason[] }) {
  const { eventPlanning, reasons: sentences } = words(locale);
  return (
    <div className="border-gold border-l-4 bg-gold-wash px-4 py-3">
      <p className="font-semibold">{eventPlanning.one.missing}</p>
      <ul className="list-disc pl-6">
        {reasons.map(({ code, field = '', values = {} }) => (
          <li key={code + field}>{sentences[code]({ max: 0, ...values })}</li>
        ))}
      </ul>
    </div>
  );
}
