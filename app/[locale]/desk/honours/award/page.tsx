import { DeskGate } from '@/features/accounts/components/gate';
import { AwardDesk } from '@/features/honours/components/award-desk';
import { awardFilter } from '@/features/honours/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/honours/award'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.awarding.title);

export default async function AwardPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { community } = awardFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="honour.award">
      {async (viewer) => <AwardDesk locale={locale} viewer={viewer} community={community} now={new Date()} />}
    </DeskGate>
  );
}
