'use client';
import { useForm } from './form';

type Props = {
  name: string;
  value: string;
  label: string;
  chosen?: boolean;
  /** What those hear who do not see beside what it stands. */
  spoken?: string;
};

/** One of several answers; a refusal keeps what was chosen. The whole line can be tapped. */
export function RadioChoice({ name, value, label, chosen = false, spoken }: Props) {
  const { state } = useForm();
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="radio"
        // A form reset after an action goes back to what it was made with; a new key makes it anew.
        key={String(state?.values[name])}
        name={name}
        value={value}
        aria-label={spoken}
        defaultChecked={state?.values[name] === undefined ? chosen : state.values[name] === value}
        className="mt-1 size-5 shrink-0 accent-red"
      />
      <span>{label}</span>
    </label>
  );
}
