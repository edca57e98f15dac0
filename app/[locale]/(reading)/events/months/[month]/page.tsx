import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { MonthView } from '@/features/events/components/month-view';
import { addressOf, monthOf, spanOfMonth } from '@/features/events/months/rules';
import { calendarReach, listBetween } from '@/features/events/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/months/[month]'>;

export default async function MonthPage({ params }: Props) {
  const { locale: spelled, month: typed } = await params;
  const locale = localeOf(spelled);
  const month = monthOf(typed);
  if (!month) return <Missing locale={locale} />;
  const now = new Date();
  const { from, until } = spanOfMonth(month);
  const [events, reach] = await Promise.all([listBetween(from, until), calendarReach(now)]);
  shared({ until: endOfDay(now) });
  const title = words(locale).events.month.title(month.year, month.month);
  return (
    <div className="pt-8">
      <PageHead locale={locale} path={addressOf(month)} title={title} siteName={await portalName(locale)} />
      {events.length === 0 && <meta name="robots" content="noindex" />}
      <h1 className="text-title">{title}</h1>
      <MonthView locale={locale} month={month} events={events} reach={reach} now={now} />
    </div>
  );
}
