import { DeskGate } from '@/features/accounts/components/gate';
import { OpenForm } from '@/features/nominations/panels/components/open-form';
import { newFilter } from '@/features/nominations/reviews/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/reviews/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ reviews }) => reviews.plan.title);

export default async function NewReviewPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { community } = newFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="review.run">
      {(viewer) => <OpenForm locale={locale} viewer={viewer} community={community} />}
    </DeskGate>
  );
}
