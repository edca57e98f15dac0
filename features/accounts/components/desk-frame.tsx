import type { ReactNode } from 'react';
import { DeskNav } from '@/components/desk-nav';
import { Form } from '@/components/ui/form';
import { getPortal } from '@/features/pages/queries';
import { href, type Locale } from '@/lib/locale';
import { currentPath, currentViewer } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';
import { type Words, words } from '@/messages/words';
import { signOutAction } from '../actions';
import { type Act, may } from '../rules';

/** `whole`: only for those who stand for the whole sub-district. */
type Place = { path: string; label: keyof Words['desk'] & string; act?: Act; whole?: true };

const places: Place[] = [
  { path: '/desk', label: 'today' },
  { path: '/desk/announcements', label: 'announcements', act: 'announcement.read-drafts' },
  { path: '/desk/media', label: 'media', act: 'media.read' },
  { path: '/desk/site-errors', label: 'siteErrors', act: 'site-error.answer' },
  { path: '/desk/page-views', label: 'pageViews', act: 'page-view.read' },
  { path: '/desk/slips', label: 'slips', act: 'message.hand-over' },
  { path: '/desk/columns', label: 'columns', act: 'column.edit', whole: true },
  { path: '/desk/communities', label: 'communities', act: 'community.edit' },
  { path: '/desk/pages', label: 'pages', act: 'page.edit', whole: true },
  { path: '/desk/portal', label: 'portal', act: 'portal.edit', whole: true },
  { path: '/desk/calendar', label: 'calendar', act: 'calendar.edit', whole: true },
  { path: '/desk/people', label: 'people', act: 'account.manage-staff' },
  { path: '/desk/records', label: 'records', act: 'record.read' },
  { path: '/desk/jobs', label: 'jobs', act: 'job.retry', whole: true },
];

/** The frame of the desk: only the places that the viewer's role opens. */
export async function DeskFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { desk, site } = words(locale);
  const [viewer, path, portal] = await Promise.all([currentViewer(), currentPath(), getPortal()]);
  const name = locale === 'en' ? portal.nameEn : portal.name;
  const links = viewer.kind === 'staff' ? placesOf(viewer, locale, path) : [];
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3">
        {site.skip}
      </a>
      <DeskNav
        label={desk.navigation}
        brand={{ href: href(locale, '/desk'), label: `${name}${site.separator}${desk.title}` }}
        links={links}
      >
        {viewer.kind === 'staff' && (
          <a href={href(locale, '/me')} className="py-2.5 hover:text-white">
            {desk.signedInAs(viewer.name, words(locale).accounts.roles[viewer.role])}
          </a>
        )}
        <a href={href(locale, '/')} className="py-2.5 hover:text-white">
          {desk.toSite}
        </a>
        <Form action={signOutAction} words={site.form}>
          <button type="submit" className="py-2.5 underline hover:text-white">
            {desk.signOut}
          </button>
        </Form>
      </DeskNav>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1400px] px-6 py-6 max-md:px-4">
        {children}
      </main>
    </>
  );
}

function placesOf(viewer: Viewer, locale: Locale, path: string) {
  const { desk } = words(locale);
  const open = places.filter((place) => !place.act || may(viewer, place.act, place.whole ? null : undefined));
  const current = open.findLast((place) => path === place.path || path.startsWith(`${place.path}/`));
  return open.map((place) => ({
    href: href(locale, place.path),
    label: String(desk[place.label]),
    current: place === current,
  }));
}
