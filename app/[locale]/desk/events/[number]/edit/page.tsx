import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EventEdit } from '@/features/events/planning/components/event-edit';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/edit'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.form.edit);

export default async function EditEventPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <EventEdit locale={locale} viewer={viewer} number={number} />
        </>
      )}
    </DeskGate>
  );
}
