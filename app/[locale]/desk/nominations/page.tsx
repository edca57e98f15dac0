import { DeskGate } from '@/features/accounts/components/gate';
import { NominationsDesk } from '@/features/nominations/components/nominations-desk';
import { nominationFilter } from '@/features/nominations/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/nominations'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ nominations }) => nominations.desk.title);

export default async function NominationsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="nomination.read">
      {async (viewer) => (
        <NominationsDesk locale={locale} viewer={viewer} filter={nominationFilter.parse(await searchParams)} />
      )}
    </DeskGate>
  );
}
