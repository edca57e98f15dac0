import { classNames } from '@/lib/class-names';

type Props = {
  /** Addresses with their widths, smallest first. */
  sources: { src: string; width: number }[];
  alt: string;
  /** Of the original, so that nothing moves while it loads. */
  width: number;
  height: number;
  sizes: string;
  /** The picture that a reader sees first. */
  eager?: boolean;
  className?: string;
};

/** A picture that brings the width the screen needs; never stretched. */
export function Picture({ sources, alt, width, height, sizes, eager = false, className }: Props) {
  return (
    <img
      src={sources[Math.min(1, sources.length - 1)]?.src}
      srcSet={sources.map(({ src, width: w }) => `${src} ${w}w`).join(', ')}
      sizes={sizes}
      alt={alt}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={classNames('block h-auto w-full rounded-sm bg-wash object-cover', className)}
    />
  );
}
