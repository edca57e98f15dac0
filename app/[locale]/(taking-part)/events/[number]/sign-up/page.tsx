import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { getEvent } from '@/features/events/details/queries';
import { nextOf } from '@/features/events/rules';
import { SignUpForm } from '@/features/events/sign-ups/components/sign-up-form';
import { closesAt } from '@/features/events/sign-ups/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/[number]/sign-up'>;

export default async function SignUpPage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const now = new Date();
  const view = await getEvent(number, now);
  if (!view) return <Missing locale={locale} />;
  shared({ until: endOfDay(now) });
  notAfter(nextOf([closesAt(view.event), view.event.startsAt], now));
  return (
    <>
      <PageHead
        locale={locale}
        path={`/events/${number}/sign-up`}
        title={`${words(locale).events.form.title}：${view.event.title}`}
        siteName={await portalName(locale)}
      />
      <meta name="robots" content="noindex" />
      <SignUpForm locale={locale} view={view} now={now} />
    </>
  );
}
