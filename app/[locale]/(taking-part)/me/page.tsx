import { DoneNotice } from '@/components/ui/done-notice';
import { AccountGate } from '@/features/accounts/components/gate';
import { AccountView } from '@/features/accounts/own/components/account-view';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/me'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title } = words(locale).accounts.me;
  return pageMetadata({ locale, path: '/me', title, siteName: await portalName(locale) });
}

/** What is held of the person who is signed in, and what they may do with it. */
export default async function MePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <AccountGate locale={locale}>
      {(viewer) => (
        <div className="mx-auto max-w-[46rem] py-8">
          <AccountView locale={locale} viewer={viewer}>
            <DoneNotice sentences={words(locale).accounts.me.done} done={done} />
          </AccountView>
        </div>
      )}
    </AccountGate>
  );
}
