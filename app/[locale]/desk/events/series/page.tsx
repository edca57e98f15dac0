import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { SeriesDesk } from '@/features/events/series/components/series-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/series'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.series.title);

export default async function SeriesListPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <SeriesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
