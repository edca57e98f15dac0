import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { BoxesDesk } from '@/features/evidence/boxes/components/boxes-desk';
import { boxFilter } from '@/features/evidence/boxes/inputs';
import { placeOfArchive } from '@/features/evidence/boxes/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/boxes'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.boxes.title);

export default async function BoxesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { community, year } = boxFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => {
        const place = await placeOfArchive(viewer, community);
        if (!place) return <Missing locale={locale} />;
        return <BoxesDesk locale={locale} viewer={viewer} place={place} year={year} now={new Date()} />;
      }}
    </DeskGate>
  );
}
