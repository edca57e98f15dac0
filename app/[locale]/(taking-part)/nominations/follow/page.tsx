import { PageHead } from '@/components/page-head';
import { FollowForm } from '@/features/nominations/follow/components/follow-form';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function FollowPage({ params }: PageProps<'/[locale]/nominations/follow'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  const { title } = words(locale).clues.follow;
  return (
    <>
      <PageHead locale={locale} path="/nominations/follow" title={title} siteName={await portalName(locale)} />
      <FollowForm locale={locale} />
    </>
  );
}
