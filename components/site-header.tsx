import { classNames } from '@/lib/class-names';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

type Link = { href: string; label: string };

type Props = {
  locale: Locale;
  elder: boolean;
  /** Address without language. */
  path: string;
  today: { date: string; dateTime: string; lunar: string };
  name: string;
  tagline: string;
  navigation: Link[];
  account: Link[];
};

/** The head of the paper: date and tools, masthead, navigation. */
export function SiteHeader({ locale, elder, path, today, name, tagline, navigation, account }: Props) {
  const front = path === '/';
  const Name = front ? 'h1' : 'p';
  return (
    <header>
      <ToolBar {...{ locale, elder, path, today, account }} />
      <div className={classNames('wrap text-center', front ? 'pt-7 pb-4' : 'pt-4 pb-2')}>
        <Name
          className={classNames(
            'font-bold font-song',
            locale === 'zh-CN' && '-mr-[0.18em] tracking-[0.18em]',
            front ? 'text-title md:text-mast' : 'text-head',
          )}
        >
          <a href={href(locale, '/')} className="no-underline hover:no-underline">
            {name}
          </a>
        </Name>
        {front && <p className="mt-1 text-note text-soft tracking-wider">{tagline}</p>}
      </div>
      <Navigation locale={locale} path={path} links={navigation} />
    </header>
  );
}

function ToolBar({
  locale,
  elder,
  path,
  today,
  account,
}: Pick<Props, 'locale' | 'elder' | 'path' | 'today' | 'account'>) {
  const site = words(locale).site;
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="no-print border-rule border-b text-small text-soft">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-4">
        <p className="py-2">
          <time dateTime={today.dateTime} className="font-medium text-ink">
            {today.date}
          </time>
          {site.separator}
          {today.lunar}
        </p>
        <div className="tools">
          <a href={href(locale, '/search')}>{site.search}</a>
          <form method="post" action="/api/view">
            <input type="hidden" name="back" value={href(locale, path)} />
            <button type="submit" name="view" value={elder ? 'standard' : 'elder'}>
              {elder ? site.elderOff : site.elderOn}
            </button>
          </form>
          <button type="button" hidden data-read-aloud={site.readAloud} data-stop={site.stopReading}>
            {site.readAloud}
          </button>
          <a href={href(other, path)} hrefLang={other} lang={other}>
            {site.otherLanguage}
          </a>
          {account.map((link) => (
            <a key={link.href} href={link.href}>
              {link.label}
            </a>
          ))}
        </div>
      </div>
    </div>
  );
}

function Navigation({ locale, path, links }: { locale: Locale; path: string; links: Link[] }) {
  const current = href(locale, path);
  return (
    <nav aria-label={words(locale).site.mainNavigation} className="main-navigation no-print">
      <div className="wrap">
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-current={link.href === current ? 'page' : undefined}>
            {link.label}
          </a>
        ))}
      </div>
    </nav>
  );
}
