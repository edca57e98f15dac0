import { SectionHeading } from '@/components/ui/section-heading';
import { listColumns } from '@/features/announcements/queries';
import { listCommunities } from '@/features/communities/queries';
import { addressOf, monthAt } from '@/features/events/months/rules';
import { listBatches } from '@/features/honours/queries';
import { batchTitle } from '@/features/honours/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { listPages } from '../queries';

type Link = { to: string; label: string };

/** Every place of the site that a reader can go to, in lists. */
export async function SiteMap({ locale }: { locale: Locale }) {
  const { site, home, accounts, certificates, events, figures, honours, publicNotices, pages: text } = words(locale);
  const english = locale === 'en';
  const [columns, communities, pages, batches] = await Promise.all([
    listColumns(),
    listCommunities(),
    listPages(),
    listBatches(),
  ]);
  const named = (path: string) => (row: { slug: string; name: string; nameEn: string }) => ({
    to: `${path}/${row.slug}`,
    label: english ? row.nameEn : row.name,
  });
  const sections: { title: string; links: Link[] }[] = [
    {
      title: text.sitemap.news,
      links: [
        { to: '/announcements', label: home.allNews },
        { to: '/notices', label: publicNotices.title },
        { to: '/figures', label: figures.public.title },
        ...columns.map(named('/columns')),
      ],
    },
    {
      title: text.sitemap.communities,
      links: [{ to: '/communities', label: home.allCommunities }, ...communities.map(named('/communities'))],
    },
    {
      title: events.title,
      links: [
        { to: '/events', label: events.allOf },
        { to: addressOf(monthAt(new Date())), label: events.byMonth },
        { to: '/nominations/follow', label: events.view.haveReceipt },
      ],
    },
    {
      title: honours.title,
      links: [
        { to: '/honours', label: honours.all },
        ...batches.map((batch) => ({
          to: `/honours/batches/${batch.slug}`,
          label: batchTitle(locale, batch, communities.find(({ id }) => id === batch.communityId) ?? null),
        })),
        { to: '/honours/support', label: honours.totals.title },
        { to: '/certificates', label: certificates.title },
      ],
    },
    {
      title: text.sitemap.takePart,
      links: [
        { to: '/register', label: accounts.register.title },
        { to: '/sign-in', label: accounts.signIn.title },
        { to: '/subscribe', label: site.subscribe },
        { to: '/site-errors/new', label: site.siteError },
      ],
    },
    {
      title: text.sitemap.office,
      links: pages.filter((page) => page.locale === locale).map((page) => ({ to: `/${page.slug}`, label: page.title })),
    },
  ];
  return (
    <>
      <div className="mt-8 gap-x-10 md:columns-2">
        {sections.map(({ title, links }) => (
          <section key={title} className="mb-8 break-inside-avoid">
            <SectionHeading title={title} />
            <ul>
              {links.map(({ to, label }) => (
                <li key={to} className="border-rule border-b">
                  <a href={href(locale, to)} className="block py-2.5">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text-small text-soft">
        <a href="/sitemap.xml" className="inline-flex min-h-11 items-center underline">
          {text.sitemap.forPrograms}
        </a>
      </p>
    </>
  );
}
