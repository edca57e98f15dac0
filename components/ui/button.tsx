import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';

const kinds = {
  /** One on a screen: what the page is for. */
  primary: 'border-red bg-red text-white hover:bg-red-ink',
  plain: 'border-ink bg-card text-ink hover:bg-wash',
  quiet: 'border-transparent bg-transparent text-red-ink underline hover:bg-red-wash',
} as const;

export type ButtonKind = keyof typeof kinds;

/** The look of a button, also for links that act as one. */
const buttonClass = (kind: ButtonKind = 'plain') =>
  classNames(
    'inline-flex min-h-11 items-center justify-center rounded-sm border px-4 py-2 text-center font-semibold leading-tight no-underline disabled:opacity-60',
    kinds[kind],
  );

export function Button({ kind, className, ...props }: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type="submit" {...props} className={classNames(buttonClass(kind), className)} />;
}

export function LinkButton({ kind, className, ...props }: ComponentProps<'a'> & { kind?: ButtonKind }) {
  return <a {...props} className={classNames(buttonClass(kind), className)} />;
}
