import { DeskGate } from '@/features/accounts/components/gate';
import { FiguresDesk } from '@/features/figures/components/figures-desk';
import { figureFilter } from '@/features/figures/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/figures'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ figures }) => figures.title);

export default async function FiguresPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const filter = figureFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="figure.read">
      {(viewer) => <FiguresDesk locale={locale} viewer={viewer} filter={filter} now={new Date()} />}
    </DeskGate>
  );
}
