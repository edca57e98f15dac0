import { PageHead } from '@/components/page-head';
import { DoneNotice } from '@/components/ui/done-notice';
import { Notice } from '@/components/ui/notice';
import { VisitorGate } from '@/features/accounts/components/gate';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { SignInForm } from '@/features/accounts/components/sign-in-form';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/sign-in'>;

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next, done } = await searchParams;
  const asked = typeof next === 'string' ? next : '';
  const text = words(locale).accounts.signIn;
  return (
    <>
      <PageHead locale={locale} path="/sign-in" title={text.title} siteName={await portalName(locale)} />
      <VisitorGate locale={locale} next={asked}>
        {() => {
          // With a parameter it is somebody's own way; only the plain page is kept.
          if (!next && !done) shared({ until: endOfDay(new Date()) });
          return (
            <PlainPage title={text.title}>
              <DoneNotice sentences={text.done} done={done} />
              {asked && (
                <Notice tone="gold">
                  <p>{text.required}</p>
                </Notice>
              )}
              <SignInForm locale={locale} next={asked} />
            </PlainPage>
          );
        }}
      </VisitorGate>
    </>
  );
}
