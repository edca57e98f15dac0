import { OpenLinkRequests } from '@/features/accounts/links/components/open-link-requests';
import { TextsAside } from '@/features/announcements/components/desk-today';
import { IdleColumns } from '@/features/announcements/components/idle-columns';
import { RefusedSchedules } from '@/features/announcements/scheduled/components/refused-schedules';
import { YearToFill } from '@/features/calendar/components/year-to-fill';
import { ShortEvidence } from '@/features/evidence/waiting/components/short-evidence';
import { FailedJobs } from '@/features/jobs/components/failed-jobs';
import { MonthToClose } from '@/features/ledgers/closings/components/month-to-close';
import { WaitingClues } from '@/features/nominations/clues/components/waiting-clues';
import { ToScore } from '@/features/nominations/scores/components/to-score';
import { VisitsToSign } from '@/features/nominations/visits/components/visits-to-sign';
import { FailedMessages } from '@/features/outbox/components/failed-messages';
import { DuePlans } from '@/features/plans/due/components/due-plans';
import { EndingNotices, OpenObjections } from '@/features/public-notices/components/waiting-notices';
import { OpenSiteErrors } from '@/features/site-errors/components/open-site-errors';
import { WaitingSummaries } from '@/features/summaries/waiting/components/waiting-summaries';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';

/** Everything that waits for the viewer, of every area. */
export function Waiting({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { desk } = words(locale);
  const now = new Date();
  return (
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
        <WaitingSummaries locale={locale} viewer={viewer} />
        <DuePlans locale={locale} viewer={viewer} now={now} />
        <MonthToClose locale={locale} viewer={viewer} now={now} />
        <ShortEvidence locale={locale} viewer={viewer} now={now} />
        <OpenSiteErrors locale={locale} viewer={viewer} />
        <OpenLinkRequests locale={locale} viewer={viewer} />
        <IdleColumns locale={locale} viewer={viewer} />
        <FailedMessages locale={locale} viewer={viewer} />
        <FailedJobs locale={locale} viewer={viewer} />
        <YearToFill locale={locale} viewer={viewer} now={now} />
      </div>
      <p className="hidden py-3 text-soft peer-empty:block">{desk.nothingWaits}</p>
    </section>
  );
}
