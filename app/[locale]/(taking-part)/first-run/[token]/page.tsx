import { LinkButton } from '@/components/ui/button';
import { FirstRunForm } from '@/features/pages/first-run/components/first-run-form';
import { opensPortal } from '@/features/pages/first-run/queries';
import { href, localeOf } from '@/lib/locale';
import { missing } from '@/lib/page-facts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/first-run/[token]'>;

export default async function FirstRunPage({ params }: Props) {
  const { locale: spelled, token } = await params;
  const locale = localeOf(spelled);
  const text = words(locale).pages.firstRun;
  const opens = await opensPortal(token);
  if (!opens) missing();
  return (
    <div className="mx-auto max-w-[34rem] py-8">
      <title>{text.title}</title>
      <meta name="robots" content="noindex" />
      <h1 className="text-title">{opens ? text.title : text.over}</h1>
      <p className="mt-3 text-soft">{opens ? text.intro : text.overHelp}</p>
      {opens ? (
        <FirstRunForm locale={locale} token={token} />
      ) : (
        <p className="mt-6">
          <LinkButton kind="primary" href={href(locale, '/sign-in')}>
            {words(locale).site.signIn}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
