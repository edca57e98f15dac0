import { Picture } from '@/components/ui/picture';
import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/locale';
import { notAfter } from '@/lib/page-facts';
import { words } from '@/messages/words';
import { focusClass, isShown, type PictureFacts, pictureAddress, pictureWidths, withheldAddress } from '../rules';

type Props = {
  locale: Locale;
  picture: PictureFacts;
  alt: string;
  sizes: string;
  eager?: boolean;
  /** Cut to the proportions of its place, around its focus. */
  cropped?: boolean;
  className?: string;
};

const sourcesOf = (hash: string, format: 'webp' | 'avif') =>
  pictureWidths.map((width) => ({ src: pictureAddress(hash, width, format), width }));

/**
 * A picture of the library. While people on it may not be shown a plain plane stands in its place and says so; a page
 * that shows them is rendered anew when their consent ends.
 */
export function StoredPicture({ locale, picture, alt, sizes, eager, cropped, className }: Props) {
  const { hash, width, height, avif, consent } = picture;
  const frame = { width, height, sizes, ...(eager ? { eager } : {}) };
  if (!isShown(consent, new Date())) {
    const sources = [{ src: withheldAddress(hash), width }];
    return <Picture {...frame} sources={sources} alt={words(locale).media.withheld} className={className ?? ''} />;
  }
  notAfter(consent?.until ?? null);
  return (
    <Picture
      {...frame}
      sources={sourcesOf(hash, 'webp')}
      smaller={avif ? sourcesOf(hash, 'avif') : undefined}
      alt={alt}
      className={classNames(cropped && focusClass(picture), className)}
    />
  );
}
