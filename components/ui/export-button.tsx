import { Button } from './button';

type Props = { list: string; locale: string; filter?: Record<string, unknown>; label: string };

/** Asks for a list of the desk as a file, with the filter that its page stands under. */
export function ExportButton({ list, locale, filter = {}, label }: Props) {
  const fields = Object.entries(filter).filter((field): field is [string, string] => typeof field[1] === 'string');
  return (
    <form method="post" action={`/api/export/${list}?locale=${locale}`}>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </form>
  );
}
