import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { LibraryItem } from '../library/queries';
import { sizeOf } from '../rules';
import { ConsentBadge } from './consent-badge';
import { StoredPicture } from './stored-picture';

/** Items side by side, each a link to its page. */
export function LibraryShelf({ locale, items }: { locale: Locale; items: LibraryItem[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-5 gap-y-7 in-data-[view=elder]:max-md:grid-cols-1 md:grid-cols-4 xl:grid-cols-6">
      {items.map((item) => (
        <li key={item.id}>
          <Preview locale={locale} item={item} />
          <p className="mt-2 leading-snug">
            <a href={href(locale, `/desk/media/${item.id}`)} className="inline-block min-h-6">
              {titleOf(locale, item)}
            </a>
          </p>
          <p className="text-small text-soft">{formatDate(locale, item.addedAt)}</p>
          {item.consent && <ConsentBadge locale={locale} consent={item.consent} />}
        </li>
      ))}
    </ul>
  );
}

/** What an item is called: the description of a picture, the name of a document. */
export function titleOf(locale: Locale, item: Pick<LibraryItem, 'format' | 'name' | 'alt'>): string {
  return (item.format === 'webp' ? item.alt : item.name) || words(locale).media.undescribed;
}

function Preview({ locale, item }: { locale: Locale; item: LibraryItem }) {
  const { announcements } = words(locale);
  if (item.format === 'webp')
    return (
      <StoredPicture
        locale={locale}
        picture={item}
        alt={item.alt}
        sizes="(min-width: 80rem) 210px, (min-width: 45rem) 24vw, 46vw"
        cropped
        className="aspect-3/2"
      />
    );
  return (
    <p className="flex aspect-3/2 flex-col items-center justify-center border border-rule bg-card">
      <span className="font-bold font-song text-lead">{announcements.attachmentKinds[item.format]}</span>
      <span className="text-small text-soft">{sizeOf(item.bytes)}</span>
    </p>
  );
}
