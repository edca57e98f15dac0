import { DeskGate } from '@/features/accounts/components/gate';
import { FigureDesk } from '@/features/figures/components/figure-desk';
import { figureFilter } from '@/features/figures/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/figures/[name]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ figures }) => figures.title);

/** A figure with the list that it counts. */
export default async function FigurePage({ params, searchParams }: Props) {
  const { locale: spelled, name } = await params;
  const locale = localeOf(spelled);
  const filter = figureFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="figure.read">
      {(viewer) => <FigureDesk locale={locale} viewer={viewer} name={name} filter={filter} now={new Date()} />}
    </DeskGate>
  );
}
