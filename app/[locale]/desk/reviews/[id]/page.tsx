import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ReviewDesk } from '@/features/nominations/reviews/components/review-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/reviews/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ reviews }) => reviews.desk.title);

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="nomination.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).reviews.done} done={(await searchParams).done} />
          <ReviewDesk locale={locale} viewer={viewer} id={id} />
        </>
      )}
    </DeskGate>
  );
}
