import type { Locale } from '@/lib/locale';
import { href } from '@/lib/locale';
import { words } from '@/messages/words';

export type FooterFacts = {
  host: string;
  organiser: string;
  address: string;
  officeHours: string;
  telephone: string;
  email: string;
  icpNumber: string;
  policeNumber: string;
  demonstration: boolean;
};

/** Who publishes, how to reach them, the statements, and the legal marks that were granted (domain 9.3). */
export function SiteFooter({ locale, path, facts }: { locale: Locale; path: string; facts: FooterFacts }) {
  const site = words(locale).site;
  const lines = [
    [site.host, facts.host],
    [site.organiser, facts.organiser],
    [site.address, facts.address],
    [site.officeHours, facts.officeHours],
    [site.telephone, facts.telephone],
    [site.email, facts.email],
  ].filter(([, value]) => value);
  const links = [
    [words(locale).figures.public.title, '/figures'],
    [site.siteError, `/site-errors/new?page=${encodeURIComponent(path)}`],
    [site.accessibility, '/accessibility'],
    [site.privacy, '/privacy'],
    [site.about, '/about'],
    [site.sitemap, '/sitemap'],
    [site.subscribe, '/subscribe'],
  ] as const;
  return (
    <footer className="mt-10 bg-night py-8 text-dusk text-note print:hidden">
      <div className="wrap grid gap-8 md:grid-cols-[2fr_1fr]">
        <dl>
          {lines.map(([name, value]) => (
            <div key={name} className="flex gap-3 py-0.5">
              <dt className="shrink-0">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <nav
          aria-label={site.aboutThisSite}
          className="grid content-start justify-items-start gap-x-6 *:py-1.5 *:text-white *:underline md:grid-cols-2"
        >
          {links.map(([label, to]) => (
            <a key={to} href={href(locale, to)}>
              {label}
            </a>
          ))}
        </nav>
      </div>
      <LegalMarks facts={facts} demonstration={site.demonstration} />
    </footer>
  );
}

function LegalMarks({ facts, demonstration }: { facts: FooterFacts; demonstration: string }) {
  if (!facts.icpNumber && !facts.policeNumber && !facts.demonstration) return null;
  return (
    <p className="wrap mt-6 text-center text-small">
      {facts.demonstration && <span>{demonstration} </span>}
      {facts.icpNumber && (
        <a className="px-2 text-white underline hover:text-white" href="https://beian.miit.gov.cn/">
          {facts.icpNumber}
        </a>
      )}
      {facts.policeNumber && (
        <a className="px-2 text-white underline hover:text-white" href="https://beian.mps.gov.cn/">
          {facts.policeNumber}
        </a>
      )}
    </p>
  );
}
