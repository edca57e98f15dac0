import { Missing } from '@/components/missing';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { scoreOf } from '../../reviews/rules';
import { getOwnRound, type OwnCandidate, type OwnRound as Round } from '../queries';

/** A round for one of its members: the candidates, and what the member said of each. */
export async function OwnRound({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const text = words(locale).reviews.score;
  const round = await getOwnRound(viewer, id);
  if (!round) return <Missing locale={locale} />;
  const isOpen = round.status === 'open';
  return (
    <>
      <h1 className="text-title">{round.title}</h1>
      <p className="mt-1 text-soft">{locale === 'en' ? round.communityEn : round.community}</p>
      <p className="my-4">{isOpen ? text.intro : text.closed}</p>
      <p className="text-note text-soft">{text.progress(round.progress.done, round.progress.members)}</p>
      <section className="mt-6">
        <SectionHeading title={text.candidates} />
        <ul>
          {round.candidates.map((candidate) => (
            <Candidate key={candidate.id} locale={locale} round={round} candidate={candidate} />
          ))}
        </ul>
      </section>
    </>
  );
}

type CandidateProps = { locale: Locale; round: Round; candidate: OwnCandidate };

function Candidate({ locale, round, candidate }: CandidateProps) {
  const { nominations, reviews } = words(locale);
  const { name, category, standing, own, id } = candidate;
  const mayScore = round.status === 'open' && standing;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-rule border-b py-3">
      <div>
        <h3 className="text-lead">{name ?? reviews.round.unnamed}</h3>
        <p className="text-note text-soft">{nominations.categories[category]}</p>
        <p className="text-note">{stateOf(locale, round, candidate)}</p>
      </div>
      {mayScore && (
        <a
          href={href(locale, `/reviews/${round.id}/${id}`)}
          className="inline-flex min-h-11 items-center font-semibold text-red-ink underline"
        >
          {own ? reviews.score.change : reviews.score.toScore}
          <span className="sr-only">{name}</span>
        </a>
      )}
    </li>
  );
}

function stateOf(locale: Locale, { criteria }: Round, { standing, own }: OwnCandidate): string {
  const { points, score } = words(locale).reviews;
  if (!standing && !own) return score.gone;
  if (!own) return score.notYet;
  return own.points ? score.scored(points(scoreOf(criteria, own.points))) : score.recused;
}
