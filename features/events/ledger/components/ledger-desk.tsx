import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { WaitingList } from '@/components/ui/waiting-list';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { LedgerFilter } from '../inputs';
import { listLedger, listUnsettled, sumLedger } from '../queries';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import { TargetSection } from './target-section';

const path = '/desk/events/ledger';

type Props = { locale: Locale; viewer: Staff; filter: LedgerFilter; now: Date };

/** 活动台账: every event that was held, in the columns of the office's register, with what it adds up to. */
export async function LedgerDesk({ locale, viewer, filter, now }: Props) {
  const { eventLedger } = words(locale);
  const text = eventLedger.ledger;
  const [page, sums, unsettled] = await Promise.all([
    listLedger(viewer, filter),
    sumLedger(viewer, filter),
    listUnsettled(viewer, now),
  ]);
  return (
    <>
      <Head locale={locale} viewer={viewer} filter={filter} />
      <div className="no-print mb-5">
        <WaitingList
          label={text.unsettled}
          items={unsettled.map(({ number, title, endsAt }) => ({
            href: href(locale, `/desk/events/${number}/after`),
            title,
            note: text.unsettledNote(formatInstant(locale, endsAt)),
          }))}
        />
      </div>
      <LedgerFilters locale={locale} viewer={viewer} filter={filter} path={path} />
      <p className="mb-2 font-semibold">
        {text.sums(eventLedger.sessions(sums.held), eventLedger.visits(sums.visits))}
      </p>
      {page.items.length > 0 ? (
        <LedgerTable locale={locale} rows={page.items} />
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
      <TargetSection locale={locale} viewer={viewer} filter={filter} now={now} />
    </>
  );
}

function Head({ locale, viewer, filter }: Omit<Props, 'now'>) {
  const { eventLedger, spreadsheets } = words(locale);
  const text = eventLedger.ledger;
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
      <div>
        <h1 className="text-title">{eventLedger.title}</h1>
        <p className="mt-1 text-soft">{text.help}</p>
      </div>
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={href(locale, '/desk/events/score-card')}>{text.scoreCard}</LinkButton>
        {may(viewer, 'event.settle') && <LinkButton href={href(locale, `${path}/import`)}>{text.import}</LinkButton>}
        <ExportButton list="events" locale={locale} filter={filter} label={spreadsheets.export} />
      </div>
    </div>
  );
}
