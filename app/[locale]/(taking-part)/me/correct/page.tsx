import { PageHead } from '@/components/page-head';
import { AccountGate } from '@/features/accounts/components/gate';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { CorrectForm } from '@/features/accounts/own/components/own-forms';
import { portalName } from '@/features/pages/queries';
import { href, localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/me/correct'>;

export default async function CorrectPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const text = words(locale).accounts.me;
  return (
    <>
      <PageHead locale={locale} path="/me/correct" title={text.correct} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) => (
          <PlainPage
            title={text.correct}
            help={text.correctHelp}
            back={{ href: href(locale, '/me'), label: text.title }}
          >
            <CorrectForm locale={locale} viewer={viewer} />
          </PlainPage>
        )}
      </AccountGate>
    </>
  );
}
