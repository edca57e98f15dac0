import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; hint?: string | undefined };

/** A field to be filled in with a thumb; what is typed never leaves the page by itself. */
export function LargeField({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {hint && <span className="ml-2 font-normal text-small text-soft">{hint}</span>}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        {...input}
        className="block min-h-14 w-full rounded-sm border border-line bg-card px-3 text-lead"
      />
    </div>
  );
}
