import { PageHead } from '@/components/page-head';
import { DoneNotice } from '@/components/ui/done-notice';
import { AccountGate } from '@/features/accounts/components/gate';
import { OwnRound } from '@/features/nominations/scores/components/own-round';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/reviews/[id]'>;

/** Where a member of a panel scores. */
export default async function OwnRoundPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { score, done: sentences } = words(locale).reviews;
  const { done } = await searchParams;
  return (
    <>
      <PageHead locale={locale} path={`/reviews/${id}`} title={score.title} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) => (
          <div className="mx-auto max-w-[46rem] py-8">
            <DoneNotice sentences={sentences} done={done} />
            <OwnRound locale={locale} viewer={viewer} id={id} />
          </div>
        )}
      </AccountGate>
    </>
  );
}
