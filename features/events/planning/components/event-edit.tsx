import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getEvent } from '../queries';
import { mayPlan } from '../rules';
import { EventBadge } from './event-badge';
import { EventForm } from './event-form';

/** An event that is planned or public, as it is changed; what is over or called off is changed no more. */
export async function EventEdit({ locale, viewer, number }: { locale: Locale; viewer: Viewer; number: string }) {
  const event = await getEvent(viewer, number);
  const mayChange = event && mayPlan(viewer, event) && (event.status === 'draft' || event.status === 'published');
  if (!mayChange) return <Missing locale={locale} />;
  const { form } = words(locale).eventPlanning;
  const { communityId, kind, steps } = event;
  return (
    <>
      <BackLink href={href(locale, `/desk/events/${event.number}`)}>{event.title}</BackLink>
      <h1 className="text-title">{form.edit}</h1>
      <p className="mt-1">
        <EventBadge locale={locale} status={event.status} />
      </p>
      <EventForm key={event.version} {...{ locale, viewer, communityId, kind, steps, event }} />
    </>
  );
}
