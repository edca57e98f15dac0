import { LinkButton } from '@/components/ui/button';
import { SectionHeading } from '@/components/ui/section-heading';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type DeskRow, listAside, listOnDesk } from '../drafts/queries';
import { AsideList } from './aside-list';

type Props = { locale: Locale; viewer: Staff };

/** Texts kept aside in a conflict: nothing is lost, and somebody has to choose. */
export async function TextsAside({ locale, viewer }: Props) {
  return <AsideList locale={locale} asides={await listAside(viewer)} />;
}

/** The drafts that the viewer touched last, and the way to a new one. */
export async function MyDrafts({ locale, viewer }: Props) {
  if (!may(viewer, 'announcement.write')) return null;
  const { desk } = words(locale);
  const { items } = await listOnDesk(viewer, { status: 'draft', mine: true }, 8);
  return (
    <section>
      <SectionHeading
        title={desk.myDrafts}
        more={{ href: href(locale, '/desk/announcements?status=draft'), label: desk.allDrafts }}
      />
      {items.length > 0 ? (
        <Rows locale={locale} rows={items} />
      ) : (
        <p className="py-3 text-soft">
          {desk.noDrafts} {desk.writeFirst}
        </p>
      )}
      <LinkButton kind="primary" className="mt-4" href={href(locale, '/desk/announcements/new')}>
        {desk.new}
      </LinkButton>
    </section>
  );
}

/** What became public last in the viewer's scope. */
export async function PublishedLately({ locale, viewer }: Props) {
  if (!may(viewer, 'announcement.read-drafts')) return null;
  const { desk } = words(locale);
  const { items } = await listOnDesk(viewer, { status: 'published' }, 8);
  return (
    <section>
      <SectionHeading title={desk.lately} />
      {items.length > 0 ? <Rows locale={locale} rows={items} /> : <p className="py-3 text-soft">{desk.noneLately}</p>}
    </section>
  );
}

function Rows({ locale, rows }: { locale: Locale; rows: DeskRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-rule border-b py-2">
          <a href={href(locale, `/desk/announcements/${row.id}`)}>{row.title}</a>
          <p className="text-small text-soft">{formatInstant(locale, row.updatedAt)}</p>
        </li>
      ))}
    </ul>
  );
}
