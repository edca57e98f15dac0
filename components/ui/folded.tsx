'use client';
import type { ReactNode } from 'react';
import { useForm } from './form';

type Props = { summary: string; kind?: 'plain' | 'link' | 'quiet'; children: ReactNode };

const kinds = {
  plain: 'min-h-11 py-2',
  link: 'inline-flex min-h-11 items-center text-red-ink underline',
  quiet: 'inline-flex min-h-11 items-center text-small text-soft underline',
};

/** The fields of a form that few need: folded until somebody asks, and open again when what was sent is refused. */
export function Folded({ summary, kind = 'plain', children }: Props) {
  const { state } = useForm();
  const isRefused = Object.keys(state?.errors ?? {}).length > 0;
  return (
    <details open={isRefused || undefined}>
      <summary className={kinds[kind]}>{summary}</summary>
      {children}
    </details>
  );
}
