import type { z } from 'zod';
import { FilterForm } from '@/components/filter-form';
import { FilterChoice, filterControl } from '@/components/ui/filter-choice';
import { announcementStatuses } from '@/db/schema/announcements.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { deskFilter } from '../inputs';

type Named = { slug: string; name: string; nameEn: string };
type Props = {
  locale: Locale;
  path: string;
  filter: z.infer<typeof deskFilter>;
  columns: Named[];
  communities: Named[];
};

/** A plain GET form: what is chosen stands in the address and can be shared. */
export function DeskFilters({ locale, path, filter, columns, communities }: Props) {
  const { announcements, desk } = words(locale);
  const named = ({ slug, name, nameEn }: Named) => ({ value: slug, label: locale === 'en' ? nameEn : name });
  const statuses = [
    ...announcementStatuses.map((status) => ({ value: status as string, label: announcements.status[status] })),
    { value: 'scheduled', label: announcements.schedule.waiting },
  ];
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice name="status" label={desk.status} all={desk.allStatuses} value={filter.status} options={statuses} />
      <FilterChoice
        name="column"
        label={desk.column}
        all={desk.allColumns}
        value={filter.column}
        options={columns.map(named)}
      />
      <FilterChoice
        name="community"
        label={desk.community}
        all={desk.allCommunities}
        value={filter.community}
        options={communities.map(named)}
      />
      <label className="grow">
        <span className="block text-small text-soft">{desk.contains}</span>
        <input name="q" type="search" defaultValue={filter.q ?? ''} className={filterControl} />
      </label>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="mine"
          value="yes"
          defaultChecked={filter.mine === 'yes'}
          className="size-5 accent-red"
        />
        {desk.mine}
      </label>
    </FilterForm>
  );
}
