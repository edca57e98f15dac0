import type { ReactNode } from 'react';
import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { SectionHeading } from '@/components/ui/section-heading';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ChangeForm } from '../../panels/components/change-form';
import { getReview, type ReviewView } from '../queries';
import { reasonsNotToClose } from '../rules';
import { CloseForm } from './close-form';
import { DecideForm } from './decide-form';
import { Ranking } from './ranking';
import { ReviewBadge } from './review-badge';

/** One round on the desk: how far it is, and once it is closed its scores and who goes on. */
export async function ReviewDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { desk, round } = words(locale).reviews;
  const review = await getReview(viewer, id);
  if (!review) return <Missing locale={locale} />;
  const mayRun = may(viewer, 'review.run', review.communityId);
  const isOpen = review.status === 'open';
  return (
    <div className="max-w-[60rem]">
      <BackLink href={href(locale, '/desk/reviews')}>{desk.back}</BackLink>
      <h1 className="text-title">{review.title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <ReviewBadge locale={locale} status={review.status} />
        <span>{locale === 'en' ? review.communityEn : review.community}</span>
        <span>{formatInstant(locale, review.openedAt)}</span>
      </p>
      {isOpen ? (
        <>
          <Section title={round.progress}>
            <p className="font-semibold">{round.done(review.progress.done, review.progress.members)}</p>
            <p className="text-soft">{round.sealed}</p>
          </Section>
          <Section title={round.candidates}>
            <Candidates locale={locale} review={review} />
          </Section>
        </>
      ) : (
        <Section title={round.ranking}>
          <Ranking locale={locale} review={review} />
          {review.note && <p className="mt-3">{`${round.noted}${review.note}`}</p>}
        </Section>
      )}
      {mayRun && isOpen && (
        <Section title={round.close}>
          <CloseForm locale={locale} id={id} reasons={reasonsNotToClose(viewer, review, review.progress)} />
        </Section>
      )}
      {mayRun && !isOpen && !review.decided && review.candidates.some(({ standing }) => standing) && (
        <Section title={round.decide}>
          <DecideForm locale={locale} review={review} />
        </Section>
      )}
      <Section title={round.panel}>
        <p>{review.members.map(({ name }) => name).join(locale === 'en' ? ', ' : '、')}</p>
        <p className="text-soft">{review.criteria.map(({ name, weight }) => round.weight(name, weight)).join(' · ')}</p>
        {mayRun && isOpen && <ChangeForm locale={locale} viewer={viewer} review={review} />}
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <SectionHeading title={title} />
      <div className="mt-3">{children}</div>
    </section>
  );
}

function Candidates({ locale, review }: { locale: Locale; review: ReviewView }) {
  const { nominations, reviews } = words(locale);
  return (
    <ul>
      {review.candidates.map(({ id, name, category, standing }) => (
        <li key={id} className="flex flex-wrap gap-x-4 border-rule border-b py-2">
          <span className="font-semibold">{name ?? reviews.round.unnamed}</span>
          <span className="text-soft">{nominations.categories[category]}</span>
          {!standing && <span className="text-soft">{reviews.round.out}</span>}
        </li>
      ))}
    </ul>
  );
}
