/** The look of a control in a row of filters. */
export const filterControl = 'block min-h-11 w-full rounded-sm border border-line bg-card px-3';

type Props = {
  name: string;
  label: string;
  /** What the empty choice says: all of them. */
  all: string;
  value: string | undefined;
  options: { value: string; label: string }[];
};

/** One choice among values, in a form whose answers stand in the address. */
export function FilterChoice({ name, label, all, value, options }: Props) {
  return (
    <label>
      <span className="block text-small text-soft">{label}</span>
      <select name={name} defaultValue={value ?? ''} className={filterControl}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
