import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { relations } from '@/db/schema/reviews.values';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { scoreAction } from '../actions';
import { type CandidateText, type OwnCandidateView, readCandidate } from '../queries';

type Props = { locale: Locale; viewer: Viewer; id: string; candidateId: string };

/** One candidate for a member of the panel: what was written, and the form to score it. */
export async function OwnCandidate({ locale, viewer, id, candidateId }: Props) {
  const { nominations, reviews } = words(locale);
  const text = reviews.score;
  const candidate = await readCandidate(viewer, id, candidateId, new Date());
  if (!candidate) return <Missing locale={locale} />;
  return (
    <>
      <BackLink href={href(locale, `/reviews/${id}`)}>{text.back}</BackLink>
      <p className="text-note text-soft">{nominations.categories[candidate.category]}</p>
      <h1 className="text-title">{candidate.name ?? reviews.round.unnamed}</h1>
      {candidate.text ? <Story text={candidate.text} /> : <p className="my-4 text-soft">{text.noForm}</p>}
      <p className="my-4 text-small text-soft">{text.record}</p>
      <section className="mt-8">
        <SectionHeading title={text.yours} />
        <div className="mt-4">
          {candidate.nominated && (
            <Notice tone="gold">
              <p>{text.nominated}</p>
            </Notice>
          )}
          <ScoreForm locale={locale} candidate={candidate} />
        </div>
      </section>
    </>
  );
}

function Story({ text }: { text: CandidateText }) {
  return (
    <>
      {text.identity && <p className="text-soft">{text.identity}</p>}
      <p className="my-4 border-red border-l-4 pl-4 font-song text-lead">{text.oneLine}</p>
      <p className="whitespace-pre-wrap">{text.story}</p>
    </>
  );
}

function ScoreForm({ locale, candidate }: { locale: Locale; candidate: OwnCandidateView }) {
  const { reviews, site } = words(locale);
  const { own, round } = candidate;
  const options = [
    { value: '', label: site.choose },
    ...relations.map((value) => ({ value, label: reviews.relations[value] })),
  ];
  return (
    <Form action={scoreAction} words={site.form}>
      <input type="hidden" name="id" value={round.id} />
      <input type="hidden" name="candidateId" value={candidate.id} />
      <Select name="relation" label={reviews.score.relation} value={own?.relation ?? ''} options={options} />
      {round.criteria.map(({ name, weight }, at) => (
        <Field
          key={name}
          name={`points.${at}`}
          label={reviews.score.points(name, weight)}
          hint={reviews.score.pointsHint}
          value={own?.points?.[at]?.toString() ?? ''}
          type="number"
          min={0}
          max={100}
          step={1}
          inputMode="numeric"
        />
      ))}
      <SubmitButton sending={site.sending}>{reviews.score.submit}</SubmitButton>
    </Form>
  );
}
