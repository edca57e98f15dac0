import { Missing } from '@/components/missing';
import { pageLocales, pageSlugs } from '@/db/schema/pages.values';
import { DeskGate } from '@/features/accounts/components/gate';
import { PageForm } from '@/features/pages/components/page-form';
import { getPage } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/pages/[slug]/[language]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ pages }) => pages.edit.title);

export default async function PageDeskPage({ params }: Props) {
  const { locale: spelled, slug, language } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="page.edit" communityId={null}>
      {async () => {
        const [name, spoken] = [pageSlugs.find((one) => one === slug), pageLocales.find((one) => one === language)];
        const page = name && spoken ? await getPage(name, spoken) : undefined;
        return page ? <PageForm locale={locale} page={page} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
