import { SectionHeading } from '@/components/ui/section-heading';
import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Shown } from '../details/queries';

/** Pictures of an event, each with its caption; only those that may be shown. */
export function EventPictures({ locale, pictures }: { locale: Locale; pictures: Shown[] }) {
  if (pictures.length === 0) return null;
  return (
    <section className="mt-9">
      <SectionHeading title={words(locale).events.view.pictures} />
      <div className="mt-4 grid gap-5 md:grid-cols-2">
        {pictures.map(({ picture, words: caption }) => (
          <figure key={picture.hash}>
            <StoredPicture
              locale={locale}
              picture={picture}
              alt={caption}
              sizes="(min-width: 45rem) 430px, 92vw"
              cropped
              className="aspect-3/2"
            />
            <figcaption className="mt-1 text-note text-soft">{caption}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
