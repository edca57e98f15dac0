import { WaitingList } from '@/components/ui/waiting-list';
import { listWhoMay } from '@/features/accounts/staff/queries';
import { href, type Locale } from '@/lib/locale';
import { formatDay } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type ColumnHealth, listColumnHealth } from '../columns/queries';
import { wantsText } from '../columns/rules';

type Props = { locale: Locale; viewer: Viewer };

/** Columns in which nothing new was published for too long, and who could write something; nothing when all are fresh. */
export async function IdleColumns({ locale, viewer }: Props) {
  const now = new Date();
  const idle = (await listColumnHealth(viewer, now)).filter(({ health }) => wantsText(health));
  if (idle.length === 0) return null;
  return (
    <div>
      <WaitingList
        label={words(locale).desk.idle}
        items={idle.map((one) => ({
          href: href(locale, `/desk/announcements?column=${one.column.slug}`),
          title: locale === 'en' ? one.column.nameEn : one.column.name,
          note: noteOf(locale, one, now),
        }))}
      />
      <Writers locale={locale} viewer={viewer} />
    </div>
  );
}

function noteOf(locale: Locale, { health, last }: ColumnHealth, now: Date): string {
  const { desk, site } = words(locale);
  const lastNote = last && desk.idleLast(last.title, formatDay(locale, last.publishedAt, now));
  return [healthNote(locale, health), lastNote].filter(Boolean).join(site.separator);
}

/** How long a column has been idle, in words; empty when nothing is the matter. */
export function healthNote(locale: Locale, health: ColumnHealth['health']): string {
  const { desk } = words(locale);
  if (health.state === 'idle') return desk.idleFor(health.days);
  return health.state === 'empty' ? desk.neverUsed : '';
}

/** Who of those in the viewer's scope may write. */
export async function Writers({ locale, viewer }: Props) {
  const { desk, site } = words(locale);
  const writers = await listWhoMay(viewer, 'announcement.write');
  if (writers.length === 0) return null;
  const english = locale === 'en';
  const names = writers.map(
    ({ name, community, communityEn }) =>
      `${name ?? ''}${english ? ' (' : '（'}${
        (english ? communityEn : community) ?? site.whole
      }${english ? ')' : '）'}`,
  );
  return <p className="mt-2 text-small text-soft">{desk.writers(names.join(english ? ', ' : '、'))}</p>;
}
