import { DataTable } from '@/components/ui/data-table';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { CardRecords, ScoreCard } from '../queries';
import { criteria, sumOf } from '../rules';
import { RecordSentence } from './record-sentence';

type Props = { locale: Locale; records: CardRecords; card: ScoreCard | undefined };

/** The card as whoever only reads it sees it. */
export function ScoreCardTable({ locale, records, card }: Props) {
  const text = words(locale).eventLedger.scoreCard;
  return (
    <>
      <p className="mb-3 text-soft">
        {text.readOnly} {card ? text.saved(card.savedBy ?? '', formatInstant(locale, card.savedAt)) : text.notYet}
      </p>
      <DataTable caption={text.title} head={Object.values(text.head)}>
        {criteria.map(({ key, most }) => (
          <tr key={key}>
            <th scope="row" className="whitespace-nowrap font-semibold">
              {text.criteria[key]}
            </th>
            <td>{most}</td>
            <td className="min-w-56">
              <RecordSentence locale={locale} of={key} records={records} />
            </td>
            <td>{card?.points[key] ?? '—'}</td>
            <td className="min-w-40">{card?.notes[key] || '—'}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="font-semibold">
            {text.sum}
          </th>
          <td>100</td>
          <td />
          <td className="font-semibold">{card ? sumOf(card) : '—'}</td>
          <td />
        </tr>
      </DataTable>
    </>
  );
}
