'use client';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useForm } from './form';

type Common = { name: string; label: string; hint?: string | undefined; optional?: string | undefined };

const controlClass =
  'block w-full min-h-11 rounded-sm border border-line bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-red';

/** Label, hint and refusal around one control, wired for assistive technology. */
function Labelled({ name, label, hint, optional, children }: Common & { children: ReactNode }) {
  const { state, idOf } = useForm();
  const error = state?.errors[name];
  const id = idOf(name);
  return (
    <div className={classNames('mb-5', error !== undefined && 'border-l-4 border-red pl-3')}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optional && <span className="ml-2 text-small font-normal text-soft">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      <div className="mt-1">{children}</div>
    </div>
  );
}

/** The attributes that tie a control to its hint and refusal, and the value that it shows. */
export function useControl({ name, hint }: Common, initial: string) {
  const { state, idOf } = useForm();
  const error = state?.errors[name];
  const id = idOf(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    defaultValue: state?.values[name] ?? initial,
  };
}

type InputProps = Common & Omit<ComponentProps<'input'>, 'name'> & { value?: string };

export function Field({ name, label, hint, optional, value = '', className, ...input }: InputProps) {
  const common = { name, label, hint, optional };
  const { defaultValue, ...control } = useControl(common, value);
  return (
    <Labelled {...common}>
      <input
        {...control}
        {...(input.type === 'file' || input.type === 'password' ? {} : { defaultValue })}
        {...input}
        className={classNames(controlClass, className)}
      />
    </Labelled>
  );
}

type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, 'name'> & { value?: string };

export function TextArea({ name, label, hint, optional, value = '', rows = 4, ...input }: TextAreaProps) {
  const common = { name, label, hint, optional };
  return (
    <Labelled {...common}>
      <textarea {...useControl(common, value)} rows={rows} {...input} className={controlClass} />
    </Labelled>
  );
}

type Option = { value: string; label: string };

export function Select({
  name,
  label,
  hint,
  optional,
  value = '',
  options,
  required,
}: Common & { value?: string; options: Option[]; required?: boolean }) {
  const common = { name, label, hint, optional };
  const control = useControl(common, value);
  return (
    <Labelled {...common}>
      {/* A form reset after an action does not restore a select; a new key does. */}
      <select key={control.defaultValue} {...control} required={required} className={controlClass}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Checkbox({ name, label, hint, checked = false }: Common & { checked?: boolean }) {
  const { state, idOf } = useForm();
  const id = idOf(name);
  const { defaultValue: _, ...control } = useControl({ name, label, hint }, '');
  const error = state?.errors[name];
  return (
    <div className={classNames('mb-5', error !== undefined && 'border-l-4 border-red pl-3')}>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          {...control}
          defaultChecked={state ? state.values[name] === 'on' : checked}
          className="mt-1 size-5 shrink-0 accent-red"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="pl-8 text-small text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
