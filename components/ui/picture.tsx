import { classNames } from '@/lib/class-names';

type Source = { src: string; width: number };

type Props = {
  /** Addresses with their widths, smallest first. */
  sources: Source[];
  /** The same as AVIF, where they are there. */
  smaller?: Source[] | undefined;
  alt: string;
  /** Of the original, so that nothing moves while it loads. */
  width: number;
  height: number;
  sizes: string;
  /** The picture that a reader sees first. */
  eager?: boolean;
  className?: string;
};

const setOf = (sources: Source[]) => sources.map(({ src, width }) => `${src} ${width}w`).join(', ');

/** A picture that brings the width the screen needs, in the smallest form that the browser knows; never stretched. */
export function Picture({ sources, smaller, alt, width, height, sizes, eager = false, className }: Props) {
  const image = (
    <img
      src={sources[Math.min(1, sources.length - 1)]?.src}
      srcSet={sources.length > 1 ? setOf(sources) : undefined}
      sizes={sources.length > 1 ? sizes : undefined}
      alt={alt}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={classNames('block h-auto w-full rounded-sm bg-wash object-cover', className)}
    />
  );
  if (!smaller) return image;
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={setOf(smaller)} sizes={sizes} />
      {image}
    </picture>
  );
}
