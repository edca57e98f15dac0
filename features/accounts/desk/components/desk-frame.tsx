import type { ReactNode } from 'react';
import { DeskNav } from '@/components/desk-nav';
import { ForgetsDevice } from '@/components/forgets-device';
import { FilterLinks } from '@/components/ui/filter-links';
import { Form } from '@/components/ui/form';
import { getPortal } from '@/features/pages/queries';
import { href, type Locale } from '@/lib/locale';
import { currentPath, currentViewer } from '@/lib/session';
import { words } from '@/messages/words';
import { signOutAction } from '../../actions';
import { placesBeside, placesOf } from '../rules';

/** The frame of the desk: only the places that the viewer's role opens. */
export async function DeskFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { desk, site } = words(locale);
  const [viewer, path, portal] = await Promise.all([currentViewer(), currentPath(), getPortal()]);
  const name = locale === 'en' ? portal.nameEn : portal.name;
  const places = viewer.kind === 'staff' ? placesOf(viewer, path) : [];
  const beside = viewer.kind === 'staff' ? placesBeside(viewer, path) : [];
  const links = (of: typeof places | typeof beside) =>
    of.map(({ path, name, current }) => ({ href: href(locale, path), label: desk.places[name], current }));
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3">
        {site.skip}
      </a>
      <DeskNav
        label={desk.navigation}
        brand={{ href: href(locale, '/desk'), label: `${name}${site.separator}${desk.title}` }}
        links={links(places)}
      >
        {viewer.kind === 'staff' && (
          <a href={href(locale, '/me')} className="py-2.5 hover:text-white">
            {desk.signedInAs(viewer.name, words(locale).accounts.roles[viewer.role])}
          </a>
        )}
        <a href={href(locale, '/')} className="py-2.5 hover:text-white">
          {desk.toSite}
        </a>
        <ForgetsDevice>
          <Form action={signOutAction} words={site.form}>
            <button type="submit" className="py-2.5 underline hover:text-white">
              {desk.signOut}
            </button>
          </Form>
        </ForgetsDevice>
      </DeskNav>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1400px] px-6 py-6 max-md:px-4 print:p-0">
        {beside.length > 1 && (
          <div className="no-print">
            <FilterLinks label={desk.besideLabel} links={links(beside)} />
          </div>
        )}
        {children}
      </main>
    </>
  );
}
