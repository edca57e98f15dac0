import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EventsDesk } from '@/features/events/planning/components/events-desk';
import { deskFilter } from '@/features/events/planning/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.title);

export default async function EventsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  return (
    <DeskGate locale={locale} act="event.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <EventsDesk locale={locale} viewer={viewer} filter={deskFilter.parse(query)} />
        </>
      )}
    </DeskGate>
  );
}
