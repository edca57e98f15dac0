import { DeskGate } from '@/features/accounts/components/gate';
import { VenueForm } from '@/features/events/venues/components/venue-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/venues/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.venues.add);

export default async function NewVenuePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => <VenueForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
