'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useForm } from '@/components/ui/form';

type Choice = { token: string; name: string; amount: string };
type Props = { choices: Choice[]; field: string; words: { insert: string; insertHelp: string; search: string } };

/** Every figure with its number; a click puts its token where the cursor of a text area stands. */
export function FigurePicker({ choices, field, words }: Props) {
  const { idOf } = useForm();
  const [sought, seek] = useState('');
  // Without scripts it is a list to copy from.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const found = choices.filter(({ name }) => name.includes(sought.trim()));
  const insert = (token: string) => {
    const area = document.getElementById(idOf(field));
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.setRangeText(token, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
  };
  return (
    <section aria-label={words.insert}>
      <h2 className="text-lead">{words.insert}</h2>
      <p className="mb-2 text-small text-soft">{words.insertHelp}</p>
      <label className="block" hidden={!scripted}>
        <span className="text-small text-soft">{words.search}</span>
        <input
          type="search"
          value={sought}
          onChange={(event) => seek(event.target.value)}
          className="block min-h-11 w-full rounded-sm border border-line bg-card px-3"
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul tabIndex={0} className="mt-2 max-h-[32rem] overflow-y-auto border border-rule bg-card">
        {found.map(({ token, name, amount }) => (
          <li key={token} className="flex items-center justify-between gap-2 border-rule border-b px-2 py-1">
            <span>
              {name} <span className="whitespace-nowrap font-semibold">{amount}</span>
            </span>
            <Button
              type="button"
              hidden={!scripted}
              onClick={() => insert(token)}
              aria-label={`${words.insert}: ${name}`}
            >
              +
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
