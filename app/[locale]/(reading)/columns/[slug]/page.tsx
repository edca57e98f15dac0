import { Missing } from '@/components/missing';
import { AnnouncementList } from '@/features/announcements/components/announcement-list';
import { listFilter } from '@/features/announcements/inputs';
import { getShownColumn } from '@/features/announcements/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/columns/[slug]'>;

export async function generateMetadata({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const column = await getShownColumn(slug);
  const title = column ? (locale === 'en' ? column.nameEn : column.name) : words(locale).site.missingTitle;
  return pageMetadata({ locale, path: `/columns/${slug}`, title, siteName: await portalName(locale) });
}

export default async function ColumnPage({ params, searchParams }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const column = await getShownColumn(slug);
  if (!column) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <h1 className="mb-2 text-title">{locale === 'en' ? column.nameEn : column.name}</h1>
      <AnnouncementList
        locale={locale}
        path={`/columns/${slug}`}
        columnId={column.id}
        filter={listFilter.parse(await searchParams)}
      />
    </div>
  );
}
