import { PageHead } from '@/components/page-head';
import { DoneNotice } from '@/components/ui/done-notice';
import { AccountGate } from '@/features/accounts/components/gate';
import { LikesView } from '@/features/nominations/likes/components/likes-view';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/likes/[id]'>;

/** Where residents like a candidate, one a day. */
export default async function LikesPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { like, done: sentences } = words(locale).reviews;
  const { done } = await searchParams;
  return (
    <>
      <PageHead locale={locale} path={`/likes/${id}`} title={like.title} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) => (
          <div className="mx-auto max-w-[46rem] py-8">
            <DoneNotice sentences={sentences} done={done} />
            <LikesView locale={locale} viewer={viewer} id={id} />
          </div>
        )}
      </AccountGate>
    </>
  );
}
