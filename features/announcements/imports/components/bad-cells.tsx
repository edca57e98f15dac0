import { DataTable } from '@/components/ui/data-table';
import type { StoredBadCell } from '@/db/schema/imports.values';
import type { Locale } from '@/lib/locale';
import type { Sheet } from '@/lib/spreadsheets/sheet';
import { type ReasonCode, words } from '@/messages/words';

type Props = { locale: Locale; sheet: Sheet; bad: StoredBadCell[]; count: number };

/** Every cell that is wrong: where it stands, what is wrong there, and what belongs there instead. */
export function BadCells({ locale, sheet, bad, count }: Props) {
  const { imports, reasons } = words(locale);
  const { row, column, why, expected } = imports.wrongHead;
  const { columns } = sheet;
  return (
    <>
      <DataTable caption={imports.wrongList} head={[row, column, why, expected]}>
        {bad.map((cell) => (
          <tr key={`${cell.row} ${cell.column}`}>
            <th scope="row" className="whitespace-nowrap">
              {cell.row}
            </th>
            <td className="whitespace-nowrap">{columns[cell.column]?.header(words(locale))}</td>
            <td className="min-w-48 text-red-ink">
              {(reasons[cell.code as ReasonCode] ?? reasons.notUnderstood)({ max: 0, ...cell.values })}
            </td>
            <td className="min-w-64">{columns[cell.column]?.expected(words(locale))}</td>
          </tr>
        ))}
      </DataTable>
      {count > bad.length && <p className="mt-2 text-soft">{imports.wrongMore(count - bad.length)}</p>}
    </>
  );
}
