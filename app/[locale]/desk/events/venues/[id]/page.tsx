import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { VenueForm } from '@/features/events/venues/components/venue-form';
import { getVenue } from '@/features/events/venues/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/venues/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.venues.edit);

export default async function VenuePage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const venue = await getVenue(viewer, id);
        return venue ? <VenueForm locale={locale} viewer={viewer} venue={venue} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
