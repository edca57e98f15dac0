import { Fragment } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Compared } from '../compared/queries';
import { figureName, type FigureGroup as Group, takenBy, titleIn } from '../rules';
import { nameInSection, type Section, sectionsOf } from '../sections/rules';
import { changeInWords, Planned } from './comparison';
import { FigureAmount } from './figure-number';

type Props = { locale: Locale; group: Group; figures: Compared[]; query: string };

/** A chapter of the figures: what was recorded in a table, and folded under it what was not. */
export function FigureGroup({ locale, group, figures, query }: Props) {
  const text = words(locale).figures;
  const isRecorded = ({ count, before, target }: Compared) => count !== 0 || before !== 0 || target !== null;
  const recorded = figures.filter(isRecorded);
  const blank = figures.filter((figure) => !isRecorded(figure));
  return (
    <section id={group} className="mt-8 max-w-[56rem]">
      <SectionHeading title={text.groups[group]} />
      <p className="mt-1 mb-3 text-small text-soft">{takenBy(locale, group)}</p>
      {recorded.length > 0 && (
        // Three columns fit a narrow screen in large print, with little air between them.
        <div className="max-md:[&_td]:px-1.5 max-md:[&_th]:px-1.5">
          <DataTable caption={text.groups[group]} head={Object.values(text.columns)}>
            {sectionsOf(recorded).map((section) => (
              <Rows key={section.title?.[0] ?? group} locale={locale} section={section} query={query} />
            ))}
          </DataTable>
        </div>
      )}
      {blank.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 py-2 text-note">{text.nothingYet(blank.length)}</summary>
          <ul className="gap-x-8 text-note md:columns-2">
            {blank.map((figure) => (
              <li key={figure.name}>
                <a href={href(locale, `/desk/figures/${figure.name}?${query}`)} className="inline-block py-1 underline">
                  {figureName(locale, figure)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type RowsProps = { locale: Locale; section: Section<Compared>; query: string };

function Rows({ locale, section: { title, figures }, query }: RowsProps) {
  const ledger = figures.length > 1 ? title && titleIn(locale, title) : undefined;
  return (
    <Fragment>
      {ledger && (
        <tr className="bg-wash">
          <th scope="colgroup" colSpan={3}>
            <b>{ledger}</b>
          </th>
        </tr>
      )}
      {figures.map((figure) => (
        // The link of the name reaches over its row: whoever wonders about a number touches the number.
        <tr key={figure.name} className="relative hover:bg-wash">
          <th scope="row" className="w-full">
            <a
              href={href(locale, `/desk/figures/${figure.name}?${query}`)}
              className="-my-2 inline-block py-2 underline after:absolute after:inset-0"
            >
              {ledger ? <Short locale={locale} ledger={ledger} figure={figure} /> : figureName(locale, figure)}
            </a>
            <Planned {...{ locale, ...figure }} />
          </th>
          <td className="md:whitespace-nowrap">
            <FigureAmount {...{ locale, ...figure }} />
          </td>
          <td className="md:whitespace-nowrap">
            <FigureAmount locale={locale} unit={figure.unit} count={figure.before} />
            <span className="block whitespace-nowrap text-small md:ml-3 md:inline">
              {changeInWords({ locale, ...figure })}
            </span>
          </td>
        </tr>
      ))}
    </Fragment>
  );
}

/** Under the name of its ledger a figure needs only its own; whoever hears the link alone hears both. */
function Short({ locale, ledger, figure }: { locale: Locale; ledger: string; figure: Compared }) {
  return (
    <>
      <span className="sr-only">{ledger} </span>
      {nameInSection(locale, figure) || words(locale).figures.whole}
    </>
  );
}
