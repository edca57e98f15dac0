import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { VenuesDesk } from '@/features/events/venues/components/venues-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/venues'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.venues.title);

export default async function VenuesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <VenuesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
