import { BackLink } from '@/components/ui/back-link';
import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { PictureUpload, PresentPicture } from '@/features/media/components/picture-fields';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { EventLines } from '../../speakers/components/event-lines';
import { saveVenueAction } from '../actions';
import { addressMax, directionsMax, nameMax } from '../inputs';
import { listComing, type VenueView } from '../queries';
import { PlaceChoice } from './place-choice';

type Props = { locale: Locale; viewer: Viewer; venue?: VenueView | undefined };

/** One venue with what takes place there next, or a new one. */
export async function VenueForm({ locale, viewer, venue }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.venues;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/events/venues')}>{text.back}</BackLink>
      <h1 className="mb-5 text-title">{venue?.name ?? text.add}</h1>
      <Form action={saveVenueAction} words={site.form}>
        <input type="hidden" name="id" value={venue?.id ?? ''} />
        <input type="hidden" name="version" value={venue?.version ?? 0} />
        <Field name="name" label={text.name} hint={text.nameHint} value={venue?.name ?? ''} maxLength={nameMax} />
        <Field name="address" label={text.address} value={venue?.address ?? ''} maxLength={addressMax} />
        <div className="grid gap-x-6 md:grid-cols-2">
          <Field
            name="capacity"
            label={text.capacity}
            hint={text.capacityHint}
            value={venue ? String(venue.capacity) : ''}
            inputMode="numeric"
          />
          <PlaceChoice locale={locale} viewer={viewer} value={venue?.communityId} />
        </div>
        <TextArea
          name="doors"
          label={text.doors}
          hint={text.doorsHint}
          value={venue?.doors.join('\n') ?? ''}
          rows={3}
        />
        <TextArea
          name="directions"
          label={text.directions}
          hint={text.directionsHint}
          value={venue?.directions ?? ''}
          maxLength={directionsMax}
          rows={3}
        />
        <MapFields locale={locale} venue={venue} />
        <Checkbox name="inUse" label={text.inUse} hint={text.inUseHint} checked={venue?.inUse ?? true} />
        <SubmitButton sending={site.sending}>{eventPlanning.save}</SubmitButton>
      </Form>
      {venue && (
        <DeskSection title={text.coming}>
          <EventLines locale={locale} events={await listComing(venue.id, new Date())} none={text.nothing} />
        </DeskSection>
      )}
    </div>
  );
}

function MapFields({ locale, venue }: Omit<Props, 'viewer'>) {
  const { eventPlanning } = words(locale);
  const text = eventPlanning.venues;
  return (
    <>
      {venue?.map && <PresentPicture locale={locale} picture={venue.map} alt={venue.mapAlt} caption={text.mapNow} />}
      <PictureUpload locale={locale} name="map" label={text.map} hint={text.mapHint} />
      <Field name="mapAlt" label={text.mapAlt} hint={text.mapAltHint} value={venue?.mapAlt ?? ''} maxLength={80} />
      {venue?.map && <Checkbox name="removeMap" label={text.removeMap} />}
    </>
  );
}
