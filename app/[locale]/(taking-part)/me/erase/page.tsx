import { NotYours } from '@/components/not-yours';
import { PageHead } from '@/components/page-head';
import { AccountGate } from '@/features/accounts/components/gate';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { EraseForm } from '@/features/accounts/own/components/own-forms';
import { portalName } from '@/features/pages/queries';
import { href, localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/me/erase'>;

/** For residents; an administrator stops the accounts of staff. */
export default async function ErasePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const text = words(locale).accounts.me;
  return (
    <>
      <PageHead locale={locale} path="/me/erase" title={text.erase} siteName={await portalName(locale)} />
      <AccountGate locale={locale}>
        {(viewer) =>
          viewer.kind === 'staff' ? (
            <NotYours locale={locale} />
          ) : (
            <PlainPage title={text.erase} help={text.eraseHelp} back={{ href: href(locale, '/me'), label: text.title }}>
              <EraseForm locale={locale} viewer={viewer} />
            </PlainPage>
          )
        }
      </AccountGate>
    </>
  );
}
