'use client';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useForm } from './form';

type Props = { name: string; label: string; hint?: string | undefined; children: ReactNode };

/** Controls that are one question: its name, hint and refusal around all of them. */
export function FieldGroup({ name, label, hint, children }: Props) {
  const { state, idOf } = useForm();
  const error = state?.errors[name];
  const id = idOf(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className={classNames('mb-6', error !== undefined && 'border-l-4 border-red pl-3')}
    >
      <legend className="font-semibold">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-small text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      {/* Boxes of one question stand close together. */}
      <div className="[&>div]:mb-0">{children}</div>
    </fieldset>
  );
}
