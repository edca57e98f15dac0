import { Picture } from '@/components/ui/picture';
import { pictureAddress, pictureWidths } from '@/features/media/rules';
import type { Teaser } from '../queries';

type Props = { cover: Teaser['cover']; sizes: string; eager?: boolean; frame?: 'story' | 'whole' };

/** The cover of a text, 3:2 in lists; a drawing of the place where there is none. */
export function Cover({ cover, sizes, eager, frame = 'story' }: Props) {
  const className = frame === 'story' ? 'aspect-3/2' : '';
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
    <Picture
      sources={pictureWidths.map((width) => ({ src: pictureAddress(cover.hash, width), width }))}
      alt={cover.alt}
      width={cover.width}
      height={cover.height}
      sizes={sizes}
      {...(eager ? { eager } : {})}
      className={className}
    />
  );
}
