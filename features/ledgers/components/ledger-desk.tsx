import { ListPages } from '@/components/list-pages';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { EntryFilter } from '../inputs';
import { listEntries, sumEntries } from '../queries';
import { type LedgerDefinition, mayWrite, nameIn } from '../rules';
import { EntrySums } from './entry-sums';
import { EntryTable } from './entry-table';
import { LedgerFilters } from './ledger-filters';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; filter: EntryFilter };

/** One ledger: its entries under a filter, what they add up to, and the ways in and out. */
export async function LedgerDesk({ locale, viewer, ledger, filter }: Props) {
  const { ledgers: text } = words(locale);
  const path = `/desk/ledgers/${ledger.name}`;
  const [page, sums] = await Promise.all([listEntries(viewer, ledger, filter), sumEntries(viewer, ledger, filter)]);
  return (
    <>
      <Head locale={locale} viewer={viewer} ledger={ledger} filter={filter} />
      <LedgerFilters locale={locale} viewer={viewer} ledger={ledger} filter={filter} path={path} />
      <EntrySums locale={locale} ledger={ledger} sums={sums} />
      {page.items.length > 0 ? (
        <EntryTable locale={locale} ledger={ledger} rows={page.items} />
      ) : (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

function Head({ locale, viewer, ledger, filter }: Props) {
  const { ledgers: text, spreadsheets } = words(locale);
  const path = `/desk/ledgers/${ledger.name}`;
  const { before: _b, after: _a, ...kept } = filter;
  const query = new URLSearchParams(
    Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return (
    <>
      <BackLink href={href(locale, '/desk/ledgers')}>{text.back}</BackLink>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[40em]">
          <h1 className="text-title">{nameIn(locale, ledger.title)}</h1>
          <p className="mt-1 text-soft">
            {ledger.source ? text.byItself(nameIn(locale, ledger.source)) : nameIn(locale, ledger.help)}
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-3">
          {mayWrite(viewer, ledger) && (
            <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
              {text.add}
            </LinkButton>
          )}
          {mayWrite(viewer, ledger) && <LinkButton href={href(locale, `${path}/import`)}>{text.import}</LinkButton>}
          <LinkButton href={href(locale, `${path}/register?${query}`)}>{text.print}</LinkButton>
          <ExportButton list={`ledger-${ledger.name}`} locale={locale} filter={filter} label={spreadsheets.export} />
        </div>
      </div>
    </>
  );
}
