import { PageHead } from '@/components/page-head';
import { DoneNotice } from '@/components/ui/done-notice';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { ForgottenForm } from '@/features/accounts/links/components/forgotten-form';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/forgotten'>;

export default async function ForgottenPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  const text = words(locale).accounts.forgotten;
  if (!done) shared({ until: endOfDay(new Date()) });
  return (
    <>
      <PageHead locale={locale} path="/forgotten" title={text.title} siteName={await portalName(locale)} />
      <PlainPage title={text.title} help={text.intro}>
        <DoneNotice sentences={text.done} done={done} />
        <ForgottenForm locale={locale} />
      </PlainPage>
    </>
  );
}
