import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { AfterDesk } from '@/features/events/afterwards/components/after-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/after'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventLedger }) => eventLedger.after.title);

export default async function AfterEventPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).eventLedger.done} done={(await searchParams).done} />
          <AfterDesk locale={locale} viewer={viewer} number={number} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
