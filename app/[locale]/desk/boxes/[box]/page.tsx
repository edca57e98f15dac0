import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { BoxView } from '@/features/evidence/boxes/components/box-view';
import { boxFilter } from '@/features/evidence/boxes/inputs';
import { boxNamed, placeOfArchive } from '@/features/evidence/boxes/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/boxes/[box]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.boxes.title);

export default async function BoxPage({ params, searchParams }: Props) {
  const { locale: spelled, box: name } = await params;
  const locale = localeOf(spelled);
  const box = boxNamed(name);
  const { community, year } = boxFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => {
        const place = box && (await placeOfArchive(viewer, community));
        if (!box || !place) return <Missing locale={locale} />;
        return <BoxView locale={locale} viewer={viewer} place={place} year={year} now={new Date()} box={box} />;
      }}
    </DeskGate>
  );
}
