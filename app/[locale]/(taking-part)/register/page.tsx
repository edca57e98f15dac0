import { PageHead } from '@/components/page-head';
import { VisitorGate } from '@/features/accounts/components/gate';
import { PlainPage } from '@/features/accounts/components/plain-page';
import { RegisterForm } from '@/features/accounts/components/register-form';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/register'>;

export default async function RegisterPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next } = await searchParams;
  const asked = typeof next === 'string' ? next : '';
  const text = words(locale).accounts.register;
  return (
    <>
      <PageHead locale={locale} path="/register" title={text.title} siteName={await portalName(locale)} />
      <VisitorGate locale={locale} next={asked}>
        {() => {
          if (!next) shared({ until: endOfDay(new Date()) });
          return (
            <PlainPage title={text.title} help={text.intro}>
              <RegisterForm locale={locale} next={asked} />
            </PlainPage>
          );
        }}
      </VisitorGate>
    </>
  );
}
