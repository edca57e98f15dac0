import { PlainPage } from '@/features/accounts/components/plain-page';
import { LinkForm } from '@/features/accounts/links/components/link-form';
import { getLink } from '@/features/accounts/links/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { missing } from '@/lib/page-facts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/link/[token]'>;

/** A one-time link. It is never shared, and opening it uses nothing up. */
export default async function LinkPage({ params }: Props) {
  const { locale: spelled, token } = await params;
  const locale = localeOf(spelled);
  const text = words(locale).accounts.link;
  const link = await getLink(token, new Date());
  // No address of its own in it: the token would stand there.
  const head = (
    <>
      <title>{`${text.title} - ${await portalName(locale)}`}</title>
      <meta name="robots" content="noindex, nofollow" />
    </>
  );
  if (!link) {
    missing();
    return (
      <>
        {head}
        <PlainPage title={text.over} help={text.overHelp} />
      </>
    );
  }
  return (
    <>
      {head}
      <PlainPage title={text.title} help={link.purpose === 'sign-in' ? text.signInHelp : text.passwordHelp}>
        <LinkForm locale={locale} token={token} link={link} />
      </PlainPage>
    </>
  );
}
