import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import type { Teaser } from '../queries';

type Props = { locale: Locale; cover: Teaser['cover']; sizes: string; eager?: boolean; frame?: 'story' | 'whole' };

/** The cover of a text, 3:2 in lists; a drawing of the place where there is none. */
export function Cover({ locale, cover, sizes, eager = false, frame = 'story' }: Props) {
  const cropped = frame === 'story';
  const className = cropped ? 'aspect-3/2' : '';
  if (!cover)
    return (
      <img
        src="/placeholder.svg"
        alt=""
        width={1200}
        height={800}
        className={`block w-full rounded-sm bg-wash ${className}`}
      />
    );
  return (
    <StoredPicture
      locale={locale}
      picture={cover}
      alt={cover.alt}
      sizes={sizes}
      eager={eager}
      cropped={cropped}
      className={className}
    />
  );
}
