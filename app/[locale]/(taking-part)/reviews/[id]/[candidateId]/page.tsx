import { PageHead } from '@/components/page-head';
import { AccountGate } from '@/features/accounts/components/gate';
import { OwnCandidate } from '@/features/nominations/scores/components/own-candidate';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/reviews/[id]/[candidateId]'>;

/** What was written of a candidate, for a member of the panel, and the form to score. */
export default async function OwnCandidatePage({ params }: Props) {
  const { locale: spelled, id, candidateId } = await params;
  const locale = localeOf(spelled);
  const { title } = words(locale).reviews.score;
  const path = `/reviews/${id}/${candidateId}`;
  return (
    <>
      <PageHead locale={locale} path={path} title={title} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) => (
          <div className="mx-auto max-w-[46rem] py-8">
            <OwnCandidate locale={locale} viewer={viewer} id={id} candidateId={candidateId} />
          </div>
        )}
      </AccountGate>
    </>
  );
}
