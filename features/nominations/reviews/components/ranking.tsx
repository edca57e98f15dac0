import { DataTable } from '@/components/ui/data-table';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { CandidateView, MemberScore, ReviewView } from '../queries';

/** The candidates in the order of their scores, with what each member gave. */
export function Ranking({ locale, review }: { locale: Locale; review: ReviewView }) {
  const { ranking, head } = words(locale).reviews.round;
  const { likes, ...others } = head;
  const columns = review.likes ? Object.values(head) : Object.values(others);
  return (
    <DataTable caption={ranking} head={columns}>
      {review.candidates.map((candidate, at) => (
        <Row key={candidate.id} locale={locale} candidate={candidate} place={at + 1} likes={review.likes} />
      ))}
    </DataTable>
  );
}

type RowProps = { locale: Locale; candidate: CandidateView; place: number; likes: boolean };

function Row({ locale, candidate, place, likes }: RowProps) {
  const { nominations, reviews } = words(locale);
  const { round } = reviews;
  const { name, category, score, scores } = candidate;
  return (
    <tr>
      <td>{score === null ? '' : place}</td>
      <th scope="row" className="whitespace-nowrap">
        {name ?? round.unnamed}
      </th>
      <td className="whitespace-nowrap">{nominations.categories[category]}</td>
      <td className="font-song text-lead">{score === null ? '' : reviews.points(score)}</td>
      <td>
        <ul>
          {scores?.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: masked names repeat, and the list never changes
            <li key={at} className="whitespace-nowrap">
              <Said locale={locale} said={one} />
            </li>
          ))}
        </ul>
      </td>
      {likes && <td className="whitespace-nowrap">{round.times(candidate.likes ?? 0)}</td>}
      <td>
        <Outcome locale={locale} candidate={candidate} />
      </td>
    </tr>
  );
}

function Said({ locale, said: { member, points, score } }: { locale: Locale; said: MemberScore }) {
  const { reviews } = words(locale);
  if (!points || score === null) return `${member}：${reviews.round.recused}`;
  return `${member}：${reviews.points(score)}（${points.join(' / ')}）`;
}

function Outcome({ locale, candidate }: { locale: Locale; candidate: CandidateView }) {
  const { round } = words(locale).reviews;
  if (candidate.chosen !== null)
    return (
      <StatusBadge tone={candidate.chosen ? 'jade' : 'plain'}>
        {candidate.chosen ? round.chosen : round.notChosen}
      </StatusBadge>
    );
  return candidate.standing ? null : <StatusBadge>{round.out}</StatusBadge>;
}
