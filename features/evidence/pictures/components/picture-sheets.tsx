import { StoredPicture } from '@/features/media/components/stored-picture';
import { isShown } from '@/features/media/rules';
import { words } from '@/messages/words';
import type { PlaceProps } from '../../components/indicator-desk';
import { listPictures } from '../queries';
import { captionSaid } from '../rules';

/** The pictures of an indicator, one to a printed page with its caption; those that may not be shown stay out. */
export async function PictureSheets({ locale, place, view: { edition, indicator } }: Omit<PlaceProps, 'viewer'>) {
  const pictures = await listPictures({
    editionId: edition.id,
    communityId: place?.id ?? null,
    indicatorId: indicator.id,
  });
  const now = new Date();
  const shown = pictures.filter(({ picture }) => isShown(picture.consent, now));
  return (
    <section aria-label={words(locale).evidence.pictures.title}>
      {shown.map(({ id, caption, picture }) => (
        <figure key={id} className="mb-6 print:break-before-page">
          <StoredPicture locale={locale} picture={picture} alt={caption.topic} sizes="(min-width: 40rem) 800px, 92vw" />
          <figcaption className="mt-2">{captionSaid(locale, caption)}</figcaption>
        </figure>
      ))}
    </section>
  );
}
