import { Missing } from '@/components/missing';
import { EmptyState } from '@/components/ui/empty-state';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { likeAction } from '../actions';
import { getLikes, type Likable } from '../queries';

/** The candidates of a round for residents, a button each, and never a count. */
export async function LikesView({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const text = words(locale).reviews.like;
  const round = await getLikes(viewer, id, new Date());
  if (!round) return <Missing locale={locale} />;
  const isStaff = viewer.kind === 'staff';
  const closing = !round.open ? text.closed : isStaff ? text.staff : round.liked ? text.today : undefined;
  return (
    <>
      <p className="text-note text-soft">{round.title}</p>
      <h1 className="text-title">{text.title}</h1>
      <p className="my-4">{closing ?? text.intro}</p>
      {round.open && round.candidates.length === 0 && <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>}
      {round.open && (
        <ul>
          {round.candidates.map((candidate) => (
            <Candidate key={candidate.id} locale={locale} id={id} candidate={candidate} mayLike={!closing} />
          ))}
        </ul>
      )}
    </>
  );
}

type CandidateProps = { locale: Locale; id: string; candidate: Likable; mayLike: boolean };

function Candidate({ locale, id, candidate, mayLike }: CandidateProps) {
  const { nominations, reviews, site } = words(locale);
  const { name, category, oneLine } = candidate;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-4">
      <div className="max-w-[30em]">
        <h2 className="text-lead">{name}</h2>
        <p className="text-note text-soft">{nominations.categories[category]}</p>
        {oneLine && <p>{oneLine}</p>}
      </div>
      {mayLike && (
        <Form action={likeAction} id={candidate.id} words={site.form}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="candidateId" value={candidate.id} />
          <SubmitButton kind="plain" label={reviews.like.submitFor(name)}>
            {reviews.like.submit}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
