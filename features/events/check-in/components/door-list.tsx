'use client';
import { useDeferredValue, useMemo, useState } from 'react';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { checkInWords } from '@/messages/check-in';
import { clock, found, type RosterLine, verdictOnLine } from '../rules';
import { LargeField } from './large-field';

type Props = { locale: Locale; lines: RosterLine[] | null; tap: (line: RosterLine) => Promise<void> };

const most = 60;

/** Everybody who signed up, to be found by name and tapped. Who is still missing when it opens stands first. */
export function DoorList({ locale, lines, tap }: Props) {
  const text = checkInWords(locale);
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search);
  const count = lines?.length ?? 0;
  // A row stays where it is once it is tapped: one that moves up would be under the finger instead of the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search or somebody new makes another order, a tap does not
  const order = useMemo(() => orderOf(lines ?? [], asked), [asked, count]);
  if (!lines) return <p className="py-6 text-center text-soft">{text.noRoster}</p>;
  const known = new Map(lines.map((line) => [line.id, line]));
  const all = order.flatMap((id) => known.get(id) ?? []);
  return (
    <>
      <LargeField
        type="search"
        label={text.list.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {all.length === 0 && (
        <p className="py-6 text-center text-soft">{lines.length === 0 ? text.list.empty : text.list.none}</p>
      )}
      <ul className="mt-3 border-ink border-t-2">
        {all.slice(0, most).map((line) => (
          <Line key={line.id} locale={locale} line={line} tap={tap} />
        ))}
      </ul>
      {all.length > most && <p className="py-3 text-soft">{text.list.more(all.length - most)}</p>}
    </>
  );
}

const orderOf = (lines: RosterLine[], asked: string): string[] => {
  const rank = (line: RosterLine) => ({ send: 0, here: 1, 'given-back': 2 })[verdictRank(line)];
  return found(lines, asked)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id }) => id);
};

const verdictRank = (line: RosterLine) => verdictOnLine(line).kind as 'send' | 'here' | 'given-back';

function Line({ locale, line, tap }: { locale: Locale; line: RosterLine; tap: Props['tap'] }) {
  const text = checkInWords(locale);
  const kind = verdictRank(line);
  return (
    <li className="flex items-center justify-between gap-3 border-rule border-b py-2">
      <div className="min-w-0">
        <p className="font-bold text-lead">{line.name || line.number}</p>
        <p className="text-small text-soft">
          {[shown(line.number), line.group].filter(Boolean).join(' · ')}{' '}
          {kind !== 'here' && line.status !== 'seated' && (
            <StatusBadge tone={kind === 'send' ? 'gold' : 'plain'}>{text.statuses[line.status]}</StatusBadge>
          )}
        </p>
      </div>
      {kind === 'here' ? (
        <p className="shrink-0 font-semibold text-jade">{text.list.hereSince(clock(line.hereAt))}</p>
      ) : (
        <button
          type="button"
          onClick={() => void tap(line)}
          aria-label={text.plain.tapOf(line.name || line.number)}
          className="min-h-14 shrink-0 rounded-sm border border-ink bg-card px-5 font-bold text-lead"
        >
          {text.list.tap}
        </button>
      )}
    </li>
  );
}

const shown = (number: string) => `${number.slice(0, 4)} ${number.slice(4)}`;
