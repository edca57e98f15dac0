import { DeskGate } from '@/features/accounts/components/gate';
import { ReviewsDesk } from '@/features/nominations/reviews/components/reviews-desk';
import { deskFilter } from '@/features/nominations/reviews/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/reviews'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ reviews }) => reviews.desk.title);

export default async function ReviewsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="nomination.read">
      {async (viewer) => <ReviewsDesk locale={locale} viewer={viewer} filter={deskFilter.parse(await searchParams)} />}
    </DeskGate>
  );
}
