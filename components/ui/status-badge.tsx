import { classNames } from '@/lib/class-names';

const tones = {
  plain: 'bg-wash text-soft',
  red: 'bg-red-wash text-red-ink',
  jade: 'bg-jade-wash text-jade',
  gold: 'bg-gold-wash text-gold',
} as const;

export type BadgeTone = keyof typeof tones;

export function StatusBadge({ tone = 'plain', children }: { tone?: BadgeTone; children: string }) {
  return (
    <span
      className={classNames(
        'inline-block whitespace-nowrap px-2 text-small in-data-[view=elder]:whitespace-normal',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
