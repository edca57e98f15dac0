import { PageHead } from '@/components/page-head';
import { AboutNominating } from '@/features/nominations/clues/components/about';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function NominationsPage({ params }: PageProps<'/[locale]/nominations'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  const { title, lead } = words(locale).clues.about;
  return (
    <>
      <PageHead
        locale={locale}
        path="/nominations"
        title={title}
        siteName={await portalName(locale)}
        description={lead}
      />
      <AboutNominating locale={locale} />
    </>
  );
}
