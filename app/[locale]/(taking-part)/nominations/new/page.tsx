import { PageHead } from '@/components/page-head';
import { listCommunities } from '@/features/communities/queries';
import { ClueForm } from '@/features/nominations/clues/components/clue-form';
import { termsAt } from '@/features/nominations/terms/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function NominatePage({ params }: PageProps<'/[locale]/nominations/new'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  const [communities, terms] = await Promise.all([listCommunities(), termsAt(new Date())]);
  return (
    <>
      <PageHead
        locale={locale}
        path="/nominations/new"
        title={words(locale).clues.form.title}
        siteName={await portalName(locale)}
      />
      <ClueForm locale={locale} communities={communities} deedMax={terms.clueMax} />
    </>
  );
}
