import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { shanghai } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { LedgerFilter } from '../inputs';
import { listProgress } from '../queries';
import type { Progress } from '../rules';
import { MonthChart } from './month-chart';

type Props = { locale: Locale; viewer: Staff; filter: LedgerFilter; now: Date };

/** How many were held and how many were meant to be, by month and community: small charts, and the same as numbers. */
export async function TargetSection({ locale, viewer, filter, now }: Props) {
  const { ledger: text, kinds } = words(locale).eventLedger;
  const reach = reachOf(viewer, 'event.read');
  const places = (await listCommunities()).filter(
    ({ id, slug }) => (reach === null || id === reach) && (!filter.community || slug === filter.community),
  );
  const year = Number(filter.year ?? shanghai(now).getUTCFullYear());
  const kind = filter.kind ?? 'lecture';
  const ids = places.map(({ id }) => id);
  const progress = await listProgress(viewer, year, kind, ids);
  const names = new Map(places.map(({ id, name, nameEn }) => [id, locale === 'en' ? nameEn : name]));
  const rows = progress.map((row) => ({ ...row, name: names.get(row.communityId) ?? '' }));
  if (rows.length === 0) return null;
  const highest = Math.max(2, ...rows.flatMap(({ months }) => months.map(({ held }) => held)));
  return (
    <DeskSection title={text.target}>
      <p className="mb-4 text-soft">{text.targetHelp(year, kinds[kind])}</p>
      <div className="mb-6 grid gap-6 md:grid-cols-2 lg:grid-cols-4">
        {rows.map((row) => (
          <MonthChart key={row.communityId} locale={locale} row={row} highest={highest} />
        ))}
      </div>
      <div className="print-wide">
        <DataTable caption={text.target} head={[text.community, ...text.months, text.sum, text.planned, text.visits]}>
          {rows.map((row) => (
            <Row key={row.communityId} row={row} />
          ))}
        </DataTable>
      </div>
    </DeskSection>
  );
}

function Row({ row }: { row: Progress & { name: string } }) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-semibold">
        {row.name}
      </th>
      {row.months.map(({ held }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year, in their order
        <td key={at} className={held === 0 ? 'text-soft' : undefined}>
          {held}
        </td>
      ))}
      <td className="font-semibold">{row.held}</td>
      <td>{row.target}</td>
      <td>{row.visits.toLocaleString('zh-CN')}</td>
    </tr>
  );
}
