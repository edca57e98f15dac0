import { FilterForm } from '@/components/filter-form';
import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChoice } from '@/components/ui/filter-choice';
import { categories } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type DeskHonour, listHonours, listYears } from '../desk/queries';
import type { DeskFilter } from '../inputs';
import { batchName, honourStates } from '../rules';
import { StateBadge } from './state-badge';

const path = '/desk/honours';

type Props = { locale: Locale; viewer: Staff; filter: DeskFilter };

/** Everybody whom the viewer's communities honoured, the newest first. */
export async function HonoursDesk({ locale, viewer, filter }: Props) {
  const { honours } = words(locale);
  const { head, ...text } = honours.desk;
  const page = await listHonours(viewer, filter);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'honour.award') && (
          <LinkButton kind="primary" href={href(locale, `${path}/award`)}>
            {text.award}
          </LinkButton>
        )}
      </div>
      <Filters locale={locale} viewer={viewer} filter={filter} />
      {page.items.length > 0 ? (
        <DataTable caption={text.title} head={Object.values(head)}>
          {page.items.map((row) => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

async function Filters({ locale, viewer, filter }: Props) {
  const { desk, honours, nominations } = words(locale);
  const text = honours.desk;
  const [years, communities] = await Promise.all([listYears(), listCommunities()]);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="year"
        label={text.year}
        all={text.allYears}
        value={filter.year}
        options={years.map((year) => ({ value: String(year), label: honours.year(year) }))}
      />
      <FilterChoice
        name="category"
        label={text.category}
        all={text.allCategories}
        value={filter.category}
        options={categories.map((value) => ({ value, label: nominations.categories[value] }))}
      />
      {viewer.communityId === null && (
        <CommunityFilter
          locale={locale}
          label={desk.community}
          all={desk.allCommunities}
          value={filter.community}
          communities={communities}
        />
      )}
      <FilterChoice
        name="state"
        label={text.state}
        all={text.allStates}
        value={filter.state}
        options={honourStates.map((value) => ({ value, label: nominations.statuses[value] }))}
      />
    </FilterForm>
  );
}

function Row({ locale, row }: { locale: Locale; row: DeskHonour }) {
  const { honours, nominations } = words(locale);
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="whitespace-nowrap">
        <a href={href(locale, `${path}/${row.slug}`)} className="font-semibold">
          {row.name ?? honours.unnamed}
        </a>
      </th>
      <td className="whitespace-nowrap">{nominations.categories[row.category]}</td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td className="whitespace-nowrap">{batchName(locale, row.batch)}</td>
      <td>
        <StateBadge locale={locale} status={row.status} />
      </td>
      <td className="whitespace-nowrap">{formatInstant(locale, row.awardedAt)}</td>
    </tr>
  );
}
