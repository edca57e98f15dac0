import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';

type Props = { title: string; help?: string; back?: { href: string; label: string }; children?: ReactNode };

/** One column for one thing to do: its name, why, and the form. */
export function PlainPage({ title, help, back, children }: Props) {
  return (
    <div className="mx-auto max-w-[34rem] py-8">
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <h1 className="text-title">{title}</h1>
      {help && <p className="mt-3 text-soft">{help}</p>}
      {children}
    </div>
  );
}
