'use client';
import type { ReactNode } from 'react';
import { useForm } from '@/components/ui/form';

/** Check boxes that are one question: its name, and what is wrong with the answer. */
export function PeopleChoice({ legend, children }: { legend: string; children: ReactNode }) {
  const error = useForm().state?.errors.people;
  return (
    <fieldset id="people" tabIndex={-1} aria-describedby={error ? 'people-error' : undefined} className="mb-5">
      <legend className="font-semibold">{legend}</legend>
      {error && (
        <p id="people-error" className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
