import type { Community } from '@/features/communities/queries';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { indicatorPath } from '../../rules';
import { titleSaid } from '../../spelled/queries';
import type { AtHand } from '../queries';

type Props = { locale: Locale; place: Community | null; indicatorId: string; pictures: AtHand[] };

/** Pictures of records that are tagged already: one tap fills in what the record says. */
export function AtHandList({ locale, place, indicatorId, pictures }: Props) {
  const text = words(locale).evidence.pictures;
  if (pictures.length === 0) return null;
  const address = (mediaId: string) => {
    const asked = new URLSearchParams({ ...(place ? { community: place.slug } : {}), picture: mediaId });
    return `${indicatorPath(indicatorId)}?${asked}#picture`;
  };
  return (
    <section className="mt-5">
      <h3 className="font-semibold">{text.fromRecords}</h3>
      <p className="mb-2 text-small text-soft">{text.fromRecordsHelp}</p>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {pictures.map(({ mediaId, picture, subject }) => (
          <li key={mediaId}>
            <a href={href(locale, address(mediaId))} className="block">
              <StoredPicture
                locale={locale}
                picture={picture}
                alt={text.use(titleSaid(locale, subject))}
                sizes="(min-width: 40rem) 220px, 46vw"
                cropped
                className="aspect-3/2"
              />
              <span aria-hidden="true" className="block text-small">
                {subject.day} {titleSaid(locale, subject)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
