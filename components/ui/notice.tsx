import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

const tones = {
  red: 'border-red bg-red-wash',
  jade: 'border-jade bg-jade-wash',
  gold: 'border-gold bg-gold-wash',
} as const;

/** A message that stands out. `status` is read out when it appears after an act. */
export function Notice({
  tone = 'red',
  status = false,
  children,
}: {
  tone?: keyof typeof tones;
  status?: boolean;
  children: ReactNode;
}) {
  return (
    <div role={status ? 'status' : undefined} className={classNames('my-4 border-l-4 px-4 py-3', tones[tone])}>
      {children}
    </div>
  );
}
