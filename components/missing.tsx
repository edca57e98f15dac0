import { LinkButton } from '@/components/ui/button';
import { href, type Locale } from '@/lib/locale';
import { missing } from '@/lib/page-facts';
import { words } from '@/messages/words';

/** The whole page for what does not exist; the front answers it with 404. */
export function Missing({ locale }: { locale: Locale }) {
  missing();
  const site = words(locale).site;
  return (
    <div className="wrap py-16">
      <title>{site.missingTitle}</title>
      <h1 className="text-title">{site.missingTitle}</h1>
      <p className="mt-4 max-w-[36em]">{site.missingText}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton kind="primary" href={href(locale, '/')}>
          {site.backHome}
        </LinkButton>
        <LinkButton href={href(locale, '/site-errors/new')}>{site.tellUs}</LinkButton>
      </p>
    </div>
  );
}
