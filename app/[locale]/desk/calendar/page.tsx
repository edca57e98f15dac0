import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { CalendarDesk } from '@/features/calendar/components/calendar-desk';
import { calendarFilter } from '@/features/calendar/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { shanghai } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/calendar'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ calendar }) => calendar.title);

export default async function CalendarDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  const { year = shanghai(new Date()).getUTCFullYear(), day } = calendarFilter.parse(query);
  return (
    <DeskGate locale={locale} act="calendar.edit" communityId={null}>
      {() => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <CalendarDesk locale={locale} year={year} dayId={day} />
        </>
      )}
    </DeskGate>
  );
}
