import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { OpenLinkRequests } from '@/features/accounts/links/components/open-link-requests';
import { MyDrafts, PublishedLately, TextsAside } from '@/features/announcements/components/desk-today';
import { IdleColumns } from '@/features/announcements/components/idle-columns';
import { RefusedSchedules } from '@/features/announcements/scheduled/components/refused-schedules';
import { YearToFill } from '@/features/calendar/components/year-to-fill';
import { FailedJobs } from '@/features/jobs/components/failed-jobs';
import { WaitingClues } from '@/features/nominations/clues/components/waiting-clues';
import { ToScore } from '@/features/nominations/scores/components/to-score';
import { VisitsToSign } from '@/features/nominations/visits/components/visits-to-sign';
import { FailedMessages } from '@/features/outbox/components/failed-messages';
import { OwnMessages } from '@/features/outbox/components/own-messages';
import { EndingNotices, OpenObjections } from '@/features/public-notices/components/waiting-notices';
import { OpenSiteErrors } from '@/features/site-errors/components/open-site-errors';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ desk }) => desk.places.today);

/** What waits for the viewer, what the viewer is at, and what was done lately. */
export default async function TodayPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { desk } = words(locale);
  return (
    <DeskGate locale={locale}>
      {async (viewer) => (
        <>
          <DoneNotice sentences={desk.done} done={(await searchParams).done} />
          <OwnMessages locale={locale} viewer={viewer} />
          <div className="grid gap-8 lg:grid-cols-3">
            <section>
              <h1 className="border-ink border-b-2 pb-1 text-head">{desk.waits}</h1>
              <div className="peer">
                <TextsAside locale={locale} viewer={viewer} />
                <RefusedSchedules locale={locale} viewer={viewer} />
                <VisitsToSign locale={locale} viewer={viewer} />
                <WaitingClues locale={locale} viewer={viewer} />
                <OpenObjections locale={locale} viewer={viewer} />
                <EndingNotices locale={locale} viewer={viewer} />
                <ToScore locale={locale} viewer={viewer} />
                <OpenSiteErrors locale={locale} viewer={viewer} />
                <OpenLinkRequests locale={locale} viewer={viewer} />
                <IdleColumns locale={locale} viewer={viewer} />
                <FailedMessages locale={locale} viewer={viewer} />
                <FailedJobs locale={locale} viewer={viewer} />
                <YearToFill locale={locale} viewer={viewer} now={new Date()} />
              </div>
              <p className="hidden py-3 text-soft peer-empty:block">{desk.nothingWaits}</p>
            </section>
            <MyDrafts locale={locale} viewer={viewer} />
            <PublishedLately locale={locale} viewer={viewer} />
          </div>
        </>
      )}
    </DeskGate>
  );
}
