'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useForm } from '@/components/ui/form';

type Choice = { token: string; name: string; amount: string };
type Words = { insert: string; insertHelp: string; search: string; inserted: string };
type Props = { choices: Choice[]; field: string; words: Words };

/** Every figure with its number; a click puts it where the cursor of the document, or of its text area, stands. */
export function FigurePicker({ choices, field, words }: Props) {
  const { idOf } = useForm();
  const [sought, seek] = useState('');
  // Without scripts it is a list to copy from.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [inserted, setInserted] = useState<Choice>();
  const found = choices.filter(({ name }) => name.includes(sought.trim()));
  const insert = (choice: Choice) => {
    const area = document.getElementById(idOf(field));
    if (area instanceof HTMLTextAreaElement) {
      area.setRangeText(choice.token, area.selectionStart, area.selectionEnd, 'end');
      area.focus();
    } else area?.dispatchEvent(new CustomEvent('figure', { detail: choice.token }));
    setInserted(choice);
  };
  return (
    <section aria-label={words.insert} className="xl:sticky xl:top-4 xl:self-start">
      <h2 className="text-lead">{words.insert}</h2>
      <p className="mb-2 text-small text-soft">{words.insertHelp}</p>
      <label className="block" hidden={!scripted}>
        <span className="text-small text-soft">{words.search}</span>
        <input
          id={`${idOf(field)}-figures`}
          type="search"
          value={sought}
          onChange={(event) => seek(event.target.value)}
          className="block min-h-11 w-full rounded-sm border border-line bg-card px-3"
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul tabIndex={0} className="mt-2 max-h-[min(32rem,60vh)] overflow-y-auto border border-rule bg-card">
        {found.map((choice) => (
          <li key={choice.token} className="flex items-center justify-between gap-2 border-rule border-b px-2 py-1">
            <span>
              {choice.name} <span className="whitespace-nowrap font-semibold">{choice.amount}</span>
            </span>
            <Button
              type="button"
              hidden={!scripted}
              onClick={() => insert(choice)}
              aria-label={`${words.insert}: ${choice.name}`}
            >
              +
            </Button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="sr-only">
        {inserted && `${words.inserted}: ${inserted.name}, ${inserted.amount}`}
      </p>
    </section>
  );
}
