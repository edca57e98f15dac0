'use client';
import { StatusBadge } from '@/components/ui/status-badge';
import type { KeptEntry } from '@/lib/device-store';
import type { Locale } from '@/lib/locale';
import { checkInWords } from '@/messages/check-in';
import { clock } from '../rules';

type Props = { locale: Locale; entries: KeptEntry[]; undo: (entry: KeptEntry) => Promise<void> };

const most = 12;
const badges = {
  waiting: 'gold',
  taken: 'jade',
  'let-in': 'jade',
  already: 'plain',
  undone: 'plain',
  refused: 'red',
} as const;

/** What this device saw last; everything that still waits to be sent stands in it, however much. */
export function Recent({ locale, entries, undo }: Props) {
  const text = checkInWords(locale);
  const own = entries.filter(({ kind }) => kind !== 'undo').reverse();
  const shown = own.filter((entry, at) => at < most || entry.sent !== null);
  return (
    <section className="mt-8">
      <h2 className="border-ink border-b-2 text-lead">{text.recent.title}</h2>
      {shown.length === 0 && <p className="py-3 text-soft">{text.recent.none}</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center gap-x-3 border-rule border-b py-1">
            <span className="text-small text-soft">{clock(entry.at)}</span>
            <span className="min-w-0 font-semibold">{entry.label}</span>
            <StatusBadge tone={badges[entry.state]}>{stateOf(text, entry)}</StatusBadge>
            {['waiting', 'taken', 'let-in'].includes(entry.state) && (
              <button
                type="button"
                onClick={() => void undo(entry)}
                aria-label={text.recent.undo(entry.label)}
                className="ml-auto min-h-11 px-2 text-red-ink underline"
              >
                {text.list.undo}
              </button>
            )}
            {entry.sentence && <p className="w-full text-red-ink text-small">{entry.sentence}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const stateOf = (text: ReturnType<typeof checkInWords>, { state }: KeptEntry) => text.recent.states[state];
