import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { shownMean } from '../../feedback/rules';
import type { CardRecords } from '../queries';
import type { Criterion } from '../rules';

/** What the records say beside one criterion. */
export function RecordSentence({ locale, of, records }: { locale: Locale; of: Criterion; records: CardRecords }) {
  const text = words(locale).eventLedger.scoreCard.records;
  const { held, target, speakers, mean } = records;
  const sentences: Record<Criterion, string> = {
    leadership: text.leadership(records.named, held, target),
    team: text.team(speakers.expert, speakers.exemplar, speakers.resident),
    theme: text.theme(records.themed, held),
    atmosphere: text.atmosphere(records.venues, records.pictures),
    flow: text.flow(records.whole, held),
    documents: text.documents(records.complete, held),
    effect: text.effect(records.visits, records.reported, mean === null ? '' : shownMean(mean)),
  };
  return <p className="text-note text-soft">{sentences[of]}</p>;
}
