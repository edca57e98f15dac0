import { yearBefore } from '@/features/figures/compared/rules';
import { figures } from '@/features/figures/queries';
import { amountShown, type FigureName, figureName } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type Filled, listedNames, type Behind as Row } from '../filled/rules';
import type { SummaryView } from '../queries';
import { fillingOf } from '../queries';
import { recordsOf } from '../snapshots/queries';

type Tokened = Exclude<Filled, { kind: 'text' }>;
type Props = { locale: Locale; summary: SummaryView; piece: Tokened | undefined };

/** What stands behind the figure that was touched: its number, how it was counted, and its records. */
export async function Behind({ locale, summary, piece }: Props) {
  const { view } = words(locale).summaries;
  return (
    <aside id="behind" aria-label={view.behind} className="no-print scroll-mt-4">
      <h2 className="mb-2 font-hei text-small text-soft">{view.behind}</h2>
      {!piece && <p className="text-soft">{view.touch}</p>}
      {piece?.kind === 'gap' && (
        <>
          <p className="font-semibold">{piece.name}</p>
          <p className="text-red-ink">{view.why[piece.why]}</p>
        </>
      )}
      {piece?.kind === 'claim' && <Claim locale={locale} piece={piece} />}
      {piece?.kind === 'list' && <Rows locale={locale} rows={piece.rows} more={0} name={piece.name} />}
      {piece?.kind === 'figure' && <Figure locale={locale} summary={summary} piece={piece} />}
    </aside>
  );
}

function Claim({ locale, piece }: { locale: Locale; piece: Extract<Tokened, { kind: 'claim' }> }) {
  const { ledgers } = piece;
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

type FigureProps = { locale: Locale; summary: SummaryView; piece: Extract<Tokened, { kind: 'figure' }> };

async function Figure({ locale, summary, piece }: FigureProps) {
  const { summaries, figures: text } = words(locale);
  const { fromDay: from, toDay: to, snapshot } = summary;
  const frozen = snapshot?.figures.find(({ token }) => token === piece.token);
  const { rows, more } = frozen ?? (await recordsOf(listedNames(piece), fillingOf(summary), 8));
  const shownRows = rows.slice(0, 8);
  return (
    <>
      <p className="font-semibold">{piece.name}</p>
      <p>
        <span className="font-bold font-song text-title">{amountShown(locale, piece.count, piece.unit)}</span>{' '}
        <span className="text-small text-soft">{text.units[piece.unit]}</span>
      </p>
      {!piece.shown.startsWith(String(piece.count)) && <p className="text-soft">{piece.shown}</p>}
      <p className="my-2 text-small text-soft">{summaries.view.counted(from, to)}</p>
      <Earlier locale={locale} summary={summary} piece={piece} />
      <Rows locale={locale} rows={shownRows} more={more + rows.length - shownRows.length} unit={piece.unit} />
      <ul className="mt-2">
        {listedNames(piece).map((name) => (
          <li key={name}>
            <a
              href={href(locale, `/desk/figures/${name}?from=${from}&to=${to}`)}
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
async function Earlier({ locale, summary, piece }: FigureProps) {
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

type RowsProps = { locale: Locale; rows: Row[]; more: number; unit?: FigureProps['piece']['unit']; name?: string };

function Rows({ locale, rows, more, unit, name }: RowsProps) {
  const { summaries, figures: text } = words(locale);
  return (
    <>
      {name && <p className="font-semibold">{name}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex justify-between gap-3 border-rule border-b py-1">
            <a href={href(locale, row.path)} className="min-h-11 py-1">
              <span className="block">{row.what || row.day}</span>
              <span className="block text-small text-soft">{row.day}</span>
            </a>
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
