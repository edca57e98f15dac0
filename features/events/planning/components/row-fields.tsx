'use client';
import type { ComponentProps } from 'react';
import { useForm } from '@/components/ui/form';
import { classNames } from '@/lib/class-names';

type CellProps = Omit<ComponentProps<'input'>, 'name'> & { name: string; label: string; value?: string | undefined };

const cell =
  'block w-full min-h-11 rounded-sm border border-line bg-card px-2 py-1.5 aria-invalid:border-2 aria-invalid:border-red';

/** A field in a row of a form, whose heading names it to those who see; what was refused stands under it. */
export function Cell({ name, label, value = '', className, ...input }: CellProps) {
  const { state, idOf } = useForm();
  const error = state?.errors[name];
  const id = idOf(name);
  return (
    <div className={className}>
      <input
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={state?.values[name] ?? value}
        {...input}
        className={cell}
      />
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink text-small">
          {error}
        </p>
      )}
    </div>
  );
}

type TickProps = { name: string; label: string; text: string; checked: boolean; className?: string };

/** A box in a row of a form. */
export function TickCell({ name, label, text, checked, className }: TickProps) {
  const { state, idOf } = useForm();
  return (
    <label htmlFor={idOf(name)} className={classNames('flex min-h-11 items-center gap-2 text-small', className)}>
      <input
        id={idOf(name)}
        type="checkbox"
        name={name}
        aria-label={label}
        defaultChecked={state ? state.values[name] === 'on' : checked}
        className="size-5 shrink-0 accent-red"
      />
      {text}
    </label>
  );
}
