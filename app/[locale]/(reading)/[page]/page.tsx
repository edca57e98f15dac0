import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { RichText } from '@/components/ui/rich-text';
import { pageSlugs } from '@/db/schema/pages.values';
import { getPage, portalName } from '@/features/pages/queries';
import { type Locale, localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay, formatDate } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/[page]'>;

async function officePage(name: string, locale: Locale) {
  const slug = pageSlugs.find((known) => known === name);
  return slug ? getPage(slug, locale) : undefined;
}

/** A page of the office: about, privacy notice, accessibility statement. */
export default async function OfficePage({ params }: Props) {
  const { locale: spelled, page: name } = await params;
  const locale = localeOf(spelled);
  const page = await officePage(name, locale);
  if (!page) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  return (
    <article className="mx-auto max-w-[45rem] pt-8">
      <PageHead locale={locale} path={`/${page.slug}`} title={page.title} siteName={await portalName(locale)} />
      <h1 className="text-title">{page.title}</h1>
      <p className="mt-2 border-rule border-b pb-3 text-small text-soft">
        {words(locale).pages.updated(formatDate(locale, page.updatedAt))}
      </p>
      <RichText html={page.body} tableLabel={words(locale).site.table} className="mt-6" />
    </article>
  );
}
