import { BackLink } from '@/components/ui/back-link';
import { DeskGate } from '@/features/accounts/components/gate';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { EventStart } from '@/features/events/planning/components/event-start';
import { beginning } from '@/features/events/planning/inputs';
import { href, localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.start.title);

export default async function NewEventPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const begun = beginning.parse(await searchParams);
  const text = words(locale).eventPlanning;
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const open = (await listCommunities()).filter(({ id }) => may(viewer, 'event.plan', id));
        return (
          <>
            <BackLink href={href(locale, '/desk/events')}>{text.one.back}</BackLink>
            <h1 className="text-title">{text.start.title}</h1>
            <EventStart locale={locale} viewer={viewer} communities={open} beginning={begun} />
          </>
        );
      }}
    </DeskGate>
  );
}
