import { PageHead } from '@/components/page-head';
import { DoneNotice } from '@/components/ui/done-notice';
import { AccountGate } from '@/features/accounts/components/gate';
import { AccountView } from '@/features/accounts/own/components/account-view';
import { OwnSignUps } from '@/features/events/sign-ups/components/own-sign-ups';
import { ToLike } from '@/features/nominations/likes/components/to-like';
import { ToScore } from '@/features/nominations/scores/components/to-score';
import { OwnMessages } from '@/features/outbox/components/own-messages';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/me'>;

/** What is held of the person who is signed in, and what they may do with it. */
export default async function MePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <>
      <PageHead
        locale={locale}
        path="/me"
        title={words(locale).accounts.me.title}
        siteName={await portalName(locale)}
      />
      <AccountGate locale={locale}>
        {(viewer) => (
          <div className="mx-auto max-w-[46rem] py-8">
            <AccountView locale={locale} viewer={viewer}>
              <DoneNotice sentences={words(locale).accounts.me.done} done={done} />
              <OwnMessages locale={locale} viewer={viewer} />
              <OwnSignUps locale={locale} viewer={viewer} />
              <ToScore locale={locale} viewer={viewer} />
              <ToLike locale={locale} viewer={viewer} />
            </AccountView>
          </div>
        )}
      </AccountGate>
    </>
  );
}
