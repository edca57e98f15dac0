import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { EntryFilter } from '../inputs';
import { listEntries, sumEntries } from '../queries';
import { type LedgerDefinition, nameIn } from '../rules';
import { EntrySums } from './entry-sums';
import { EntryTable } from './entry-table';

/** Entries on one printed register; more are printed in several periods. */
const most = 500;

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; filter: EntryFilter; now: Date };

/** All entries under a filter with their sums and a line for the signatures; this year's where no days are chosen. */
export async function RegisterView({ locale, viewer, ledger, filter, now }: Props) {
  const text = words(locale).ledgers;
  const today = dayOf(now);
  const { before: _b, after: _a, ...asked } = filter;
  const period = { ...asked, from: filter.from ?? `${today.slice(0, 4)}-01-01`, to: filter.to ?? today };
  const [page, sums] = await Promise.all([
    listEntries(viewer, ledger, period, most),
    sumEntries(viewer, ledger, period),
  ]);
  const title = nameIn(locale, ledger.title);
  return (
    <>
      <BackLink href={href(locale, `/desk/ledgers/${ledger.name}`)}>{title}</BackLink>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-title">{text.register.title(title)}</h1>
        <PrintButton>{text.print}</PrintButton>
      </div>
      <p className="mb-3 text-soft">{text.register.period(period.from, period.to)}</p>
      {page.older && (
        <Notice>
          <p>{text.register.tooMany(most)}</p>
        </Notice>
      )}
      {page.items.length > 0 ? (
        <EntryTable locale={locale} ledger={ledger} rows={page.items} />
      ) : (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      )}
      <div className="mt-4">
        <EntrySums locale={locale} ledger={ledger} sums={sums} />
      </div>
      <p className="mt-8 whitespace-pre-wrap">{text.register.sign}</p>
    </>
  );
}
