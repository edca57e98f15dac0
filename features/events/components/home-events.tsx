import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { notAfter } from '@/lib/page-facts';
import { words } from '@/messages/words';
import { listComing } from '../queries';
import { nextOf } from '../rules';
import { EventRows } from './event-rows';

type Props = { locale: Locale; most: number; title?: string; community?: { id: string; slug: string } };

/** The next events, of all or of one community. */
export async function HomeEvents({ locale, most, title, community }: Props) {
  const { events: text } = words(locale);
  const now = new Date();
  const coming = await listComing(now, most, community ? { communityId: community.id } : {});
  notAfter(
    nextOf(
      coming.flatMap(({ startsAt, endsAt, signUpUntil }) => [startsAt, endsAt, signUpUntil]),
      now,
    ),
  );
  const path = community ? `/events?community=${community.slug}` : '/events';
  return (
    <section>
      <SectionHeading title={title ?? text.home} more={{ href: href(locale, path), label: text.allOf }} />
      {coming.length > 0 ? (
        <EventRows locale={locale} events={coming} now={now} heading="h3" />
      ) : (
        <p className="mt-4 text-soft">{text.homeNone}</p>
      )}
    </section>
  );
}
