import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { AnnouncementList } from '@/features/announcements/components/announcement-list';
import { feedAddress } from '@/features/announcements/feeds/rules';
import { listFilter } from '@/features/announcements/inputs';
import { getPublicList, getShownColumn } from '@/features/announcements/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';

type Props = PageProps<'/[locale]/columns/[slug]'>;

export default async function ColumnPage({ params, searchParams }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const column = await getShownColumn(slug);
  if (!column) return <Missing locale={locale} />;
  const list = await getPublicList(listFilter.parse(await searchParams), column.id);
  shared({ until: endOfDay(new Date()) });
  const path = `/columns/${slug}`;
  const title = locale === 'en' ? column.nameEn : column.name;
  return (
    <div className="pt-8">
      <PageHead
        locale={locale}
        path={path}
        title={title}
        siteName={await portalName(locale)}
        feed={feedAddress({ kind: 'columns', slug }, 'atom')}
      />
      <h1 className="mb-2 text-title">{title}</h1>
      <AnnouncementList locale={locale} path={path} list={list} showColumn={false} />
    </div>
  );
}
