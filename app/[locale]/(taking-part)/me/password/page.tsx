import { PageHead } from '@/components/page-head';
import { AccountGate } from '@/features/accounts/components/gate';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { PasswordForm } from '@/features/accounts/own/components/own-forms';
import { portalName } from '@/features/pages/queries';
import { href, localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/me/password'>;

export default async function PasswordPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const text = words(locale).accounts.me;
  return (
    <>
      <PageHead locale={locale} path="/me/password" title={text.password} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) => (
          <PlainPage
            title={text.password}
            help={text.passwordHelp}
            back={{ href: href(locale, '/me'), label: text.title }}
          >
            <PasswordForm locale={locale} viewer={viewer} />
          </PlainPage>
        )}
      </AccountGate>
    </>
  );
}
