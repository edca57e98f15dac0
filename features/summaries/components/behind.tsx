import { listCommunities } from '@/features/communities/queries';
import { yearBefore } from '@/features/figures/compared/rules';
import { figures } from '@/features/figures/queries';
import { amountShown, type FigureName, figureName } from '@/features/figures/rules';
import { nameIn } from '@/features/ledgers/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { amountBehind } from '../amounts/rules';
import { ledgersOpen, ledgerToFill, mayOpen } from '../behind/queries';
import { type Filled, listedNames, type Behind as Row } from '../filled/rules';
import type { SummaryView } from '../queries';
import { fillingOf } from '../queries';
import { recordsOf } from '../snapshots/queries';
import { isShare } from '../text/rules';

type Tokened = Exclude<Filled, { kind: 'text' }>;
type Props = { locale: Locale; viewer: Viewer; summary: SummaryView; piece: Tokened | undefined };

/** What stands behind the figure that was touched: its number, how it was counted, and its records. */
export async function Behind({ locale, viewer, summary, piece }: Props) {
  const { view } = words(locale).summaries;
  const of = { locale, viewer, summary };
  return (
    <aside id="behind" aria-label={view.behind} className="no-print scroll-mt-4">
      <h2 className="mb-2 font-hei text-small text-soft">{view.behind}</h2>
      {!piece && <p className="text-soft">{view.touch}</p>}
      {piece?.kind === 'gap' && (
        <>
          <p className="font-semibold">{piece.name}</p>
          <p className="text-red-ink">{view.why[piece.why]}</p>
          <ToLedger {...of} token={piece.token} />
        </>
      )}
      {piece?.kind === 'claim' && <Claim {...of} piece={piece} />}
      {piece?.kind === 'list' && <List {...of} piece={piece} />}
      {piece?.kind === 'figure' && <Figure {...of} piece={piece} />}
    </aside>
  );
}

/** Where what is missing is entered. */
function ToLedger({ locale, viewer, summary, token }: Omit<Props, 'piece'> & { token: string }) {
  const ledger = ledgerToFill(viewer, token, summary.communityId);
  if (!ledger) return null;
  return (
    <a href={href(locale, `/desk/ledgers/${ledger.name}/new`)} className="inline-flex min-h-11 items-center underline">
      {words(locale).summaries.view.enter(nameIn(locale, ledger.title))}
    </a>
  );
}

type Of<K extends Tokened['kind']> = Omit<Props, 'piece'> & { piece: Extract<Tokened, { kind: K }> };

function Claim({ locale, viewer, summary, piece }: Of<'claim'>) {
  const ledgers = ledgersOpen(viewer, piece.ledgers, summary.communityId);
  return (
    <>
      <p className="font-semibold">{piece.shown}</p>
      <ul>
        {ledgers.map((name) => (
          <li key={name}>
            <a href={href(locale, `/desk/ledgers/${name}`)} className="inline-flex min-h-11 items-center underline">
              {words(locale).summaries.view.all}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function List({ locale, viewer, summary, piece }: Of<'list'>) {
  const linked = mayOpen(viewer, { token: piece.token, names: [] }, summary.communityId);
  return (
    <>
      <p className="font-semibold">{piece.name}</p>
      <Rows locale={locale} rows={piece.rows} more={0} linked={linked} />
    </>
  );
}

async function Figure({ locale, viewer, summary, piece }: Of<'figure'>) {
  const { summaries } = words(locale);
  const { fromDay: from, toDay: to, snapshot } = summary;
  const community = (await listCommunities()).find(({ id }) => id === summary.communityId);
  const asked = new URLSearchParams({ from, to, ...(community ? { community: community.slug } : {}) });
  const frozen = snapshot?.figures.find(({ token }) => token === piece.token);
  const { rows, more } = frozen ?? (await recordsOf(listedNames(piece), fillingOf(summary), 8));
  const shownRows = rows.slice(0, 8);
  const { amount, unit, said } = amountBehind(locale, piece);
  const linked = mayOpen(viewer, piece, summary.communityId);
  return (
    <>
      <p className="font-semibold">{piece.name}</p>
      <p>
        <span className="font-bold font-song text-title">{amount}</span>{' '}
        <span className="text-small text-soft">{unit}</span>
      </p>
      {said && <p className="text-soft">{said}</p>}
      <p className="my-2 text-small text-soft">
        {summaries.view[isShare(piece.token) ? 'shared' : 'counted'](from, to)}
      </p>
      {!isShare(piece.token) && <Earlier locale={locale} summary={summary} piece={piece} />}
      <Rows {...{ locale, linked, unit: piece.unit }} rows={shownRows} more={more + rows.length - shownRows.length} />
      <ul className="mt-2">
        {listedNames(piece).map((name) => (
          <li key={name}>
            <a
              href={href(locale, `/desk/figures/${name}?${asked}`)}
              className="inline-flex min-h-11 items-center underline"
            >
              {summaries.view.all}
              {listedNames(piece).length > 1 && `：${nameOf(locale, name)}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same days a year earlier, for whoever asks whether it became more. */
async function Earlier({ locale, summary, piece }: Omit<Of<'figure'>, 'viewer'>) {
  const { summaries, figures: text } = words(locale);
  const { scope, period } = fillingOf(summary);
  const before = { from: yearBefore(period.from), to: yearBefore(period.to) };
  const counted = figures.filter(({ name }) => listedNames(piece).includes(name));
  const counts = await Promise.all(counted.map((figure) => figure.count(scope, before)));
  const sum = counts.reduce((all, count) => all + count, 0);
  const amount = `${amountShown(locale, sum, piece.unit)} ${text.units[piece.unit]}`;
  return <p className="mb-2 text-small text-soft">{summaries.view.yearBefore(amount)}</p>;
}

const nameOf = (locale: Locale, name: string) =>
  figureName(locale, figures.find((figure) => figure.name === name) ?? { name: name as FigureName });

type RowsProps = { locale: Locale; rows: Row[]; more: number; linked: boolean; unit?: Of<'figure'>['piece']['unit'] };

function Rows({ locale, rows, more, linked, unit }: RowsProps) {
  const { summaries, figures: text } = words(locale);
  return (
    <>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex justify-between gap-3 border-rule border-b py-1">
            {linked ? (
              <a href={href(locale, row.path)} className="min-h-11 py-1">
                <RowName row={row} />
              </a>
            ) : (
              <div className="min-h-11 py-1">
                <RowName row={row} />
              </div>
            )}
            {unit && (
              <span className="whitespace-nowrap py-1">
                {amountShown(locale, row.amount, unit)} {text.units[unit]}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="py-1 text-soft">{summaries.view.more(more)}</p>}
    </>
  );
}

function RowName({ row }: { row: Row }) {
  return (
    <>
      <span className="block">{row.what || row.day}</span>
      <span className="block text-small text-soft">{row.day}</span>
    </>
  );
}
