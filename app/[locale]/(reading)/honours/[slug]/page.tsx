import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { HonourPage, RevokedHonour } from '@/features/honours/components/honour-view';
import { getHonour } from '@/features/honours/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/honours/[slug]'>;

export default async function PersonPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const honour = await getHonour(slug);
  if (!honour) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  const revoked = honour.state === 'revoked';
  const { honours } = words(locale);
  return (
    <>
      <PageHead
        locale={locale}
        path={`/honours/${slug}`}
        title={revoked ? honours.revoked.title : honour.person.name}
        siteName={await portalName(locale)}
        {...(honour.person.oneLine && !revoked ? { description: honour.person.oneLine } : {})}
      />
      {revoked ? <RevokedHonour locale={locale} honour={honour} /> : <HonourPage locale={locale} honour={honour} />}
    </>
  );
}
