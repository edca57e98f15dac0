import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { href, type Locale } from '@/lib/locale';
import { fieldsOf } from '@/lib/time';
import { words } from '@/messages/words';
import { linksOf } from '../../afterwards/rules';
import type { LedgerRow } from '../queries';

/** The register in the office's columns; each row opens the day after its event. */
export function LedgerTable({ locale, rows }: { locale: Locale; rows: LedgerRow[] }) {
  const text = words(locale).eventLedger.ledger;
  return (
    <div className="print-wide">
      <DataTable caption={words(locale).eventLedger.title} head={Object.values(text.head)}>
        {rows.map((row) => (
          <Row key={row.id} locale={locale} row={row} />
        ))}
      </DataTable>
    </div>
  );
}

function Row({ locale, row }: { locale: Locale; row: LedgerRow }) {
  const { ledger, ...text } = words(locale).eventLedger;
  const { day, time } = fieldsOf(row.startsAt);
  const dash = '—';
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="whitespace-nowrap">
        {row.session === null ? text.kinds[row.kind] : text.sessionOf(row.session)}
      </th>
      <td className="whitespace-nowrap">
        <a href={href(locale, `/desk/events/${row.number}/after`)} className="-my-2 inline-block py-2 underline">
          {row.number}
        </a>
      </td>
      <td className="whitespace-nowrap">
        {day} {time}–{fieldsOf(row.endsAt).time}
      </td>
      <td className="min-w-32">
        {row.venue}
        <span className="block text-small text-soft">{locale === 'en' ? row.communityEn : row.community}</span>
      </td>
      <td className="min-w-44 font-semibold">{row.title}</td>
      <td className="whitespace-nowrap">{row.virtue ? text.virtues[row.virtue] : dash}</td>
      <td className="min-w-24">{row.host || dash}</td>
      <td className="min-w-36">
        <Lines lines={row.speakers.map(({ name, kind }) => ledger.speaker(name, text.speakerKinds[kind]))} />
      </td>
      <td className="whitespace-nowrap">{text.audiences[row.audience]}</td>
      <td className="whitespace-nowrap">
        {ledger.of(row.expected === null ? dash : String(row.expected), text.visits(row.attendance ?? 0))}
      </td>
      <td className="min-w-48">{row.steps.join(' → ') || dash}</td>
      <td>{row.pictures}</td>
      <td>
        <Lines
          lines={(linksOf(row.reportedAt) ?? []).map((link, at) => (
            <a key={link} href={link} className="whitespace-nowrap underline">
              {ledger.report(at + 1)}
            </a>
          ))}
        />
      </td>
      <td>{row.reflections}</td>
      <td className="min-w-24">
        <Lines lines={row.gifts} />
      </td>
      <td className="whitespace-nowrap">{row.responsible ?? dash}</td>
    </tr>
  );
}

function Lines({ lines }: { lines: ReactNode[] }) {
  if (lines.length === 0) return '—';
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a cell, in their order
    <span key={at} className="block">
      {line}
    </span>
  ));
}
