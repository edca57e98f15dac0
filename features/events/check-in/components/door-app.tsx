'use client';
import { useEffect, useState } from 'react';
import { classNames } from '@/lib/class-names';
import type { KeptEntry } from '@/lib/device-store';
import { checkInWords } from '@/messages/check-in';
import { clock, type RosterLine, type Ticket, verdictOn, verdictOnLine } from '../rules';
import { DoorList } from './door-list';
import { type Place, useDoor } from './door-state';
import { DoorStatus } from './door-status';
import { HeadCount } from './head-count';
import { Recent } from './recent';
import { Scanner } from './scanner';
import { WalkIn } from './walk-in';

type Props = Place & { doors: string[]; signUp: boolean };
const ways = ['scan', 'list', 'walk-in', 'count'] as const;
type Way = (typeof ways)[number];

/** What was just done: an entry, or why there is none. */
export type Said = { entryId: string } | { tone: 'gold' | 'red'; title: string; sentence: string };

/** The page of a helper at a door: everything within reach of one thumb, and nothing lost without a network. */
export function DoorApp({ doors, signUp, ...place }: Props) {
  const text = checkInWords(place.locale);
  const door = useDoor(place);
  const [at, setAt] = useState(doors[0] ?? '');
  const [way, setWay] = useState<Way>(signUp ? 'scan' : 'count');
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(keepPage, []);

  const say = (next: Said) => {
    setSaid(next);
    navigator.vibrate?.('entryId' in next ? 40 : [60, 60, 60]);
  };
  const refuse = (title: string, sentence: string) => say({ tone: 'red', title, sentence });
  const takeLine = async (line: RosterLine, send: () => Promise<string>) => {
    const verdict = verdictOnLine(line);
    if (verdict.kind === 'here')
      return say({ tone: 'gold', title: line.name, sentence: text.said.hereBefore(clock(line.hereAt)) });
    if (verdict.kind === 'given-back') return refuse(line.name, text.said.givenBack);
    say({ entryId: await send() });
  };
  const takeTicket = async (ticket: Ticket) => {
    const unknown = text.said.unknown(ticket.number);
    const verdict = verdictOn(ticket, place.event, door.lines ?? []);
    if (verdict.kind === 'other-event') return refuse(unknown, text.said.otherEvent(verdict.event));
    if (verdict.kind === 'wrong-code') return refuse(unknown, text.said.wrongCode);
    const sent = { kind: 'scan' as const, number: ticket.number, code: ticket.code };
    const { line } = verdict;
    if (!line) return say({ entryId: await door.add(sent, at, unknown) });
    return takeLine(line, () => door.add(sent, at, line.name, line.id));
  };
  const tap = (line: RosterLine) =>
    takeLine(line, () => door.add({ kind: 'list', signUpId: line.id }, at, line.name, line.id));

  return (
    <div className="mx-auto max-w-[34rem]">
      <DoorStatus locale={place.locale} door={door} event={place.event} />
      {doors.length > 1 && <Doors legend={text.door} doors={doors} at={at} choose={setAt} />}
      <SaidHere locale={place.locale} said={said} entries={door.entries} undo={door.undo} />
      <section aria-label={text.ways[way]} className="mt-4">
        {way === 'scan' && <Scanner locale={place.locale} take={takeTicket} refuse={refuse} />}
        {way === 'list' && <DoorList locale={place.locale} lines={door.lines} tap={tap} />}
        {way === 'walk-in' && (
          <WalkIn
            locale={place.locale}
            take={async (name, contact) =>
              say({ entryId: await door.add({ kind: 'walk-in', name, contact }, at, name) })
            }
          />
        )}
        {way === 'count' && (
          <HeadCount
            locale={place.locale}
            door={at}
            arrived={door.summary?.byCount[at] ?? 0}
            entries={door.entries}
            take={(people) => void door.add({ kind: 'count', people }, at, text.count.people(people))}
          />
        )}
      </section>
      <Recent locale={place.locale} entries={door.entries} undo={door.undo} />
      <nav
        aria-label={text.title}
        className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-4 border-ink border-t-2 bg-card pb-[env(safe-area-inset-bottom)]"
      >
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={way === one}
            onClick={() => {
              setWay(one);
              setSaid(null);
            }}
            className="min-h-16 border-rule border-r px-1 font-bold text-lead last:border-r-0 aria-pressed:bg-red aria-pressed:text-white"
          >
            {text.ways[one]}
          </button>
        ))}
      </nav>
    </div>
  );
}

type DoorsProps = { legend: string; doors: string[]; at: string; choose: (door: string) => void };

function Doors({ legend, doors, at, choose }: DoorsProps) {
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-2">
        {doors.map((door) => (
          <label
            key={door}
            className="flex min-h-12 cursor-pointer items-center gap-2 border border-line bg-card px-4 has-checked:border-2 has-checked:border-red has-checked:bg-red-wash has-checked:font-bold has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="door"
              checked={door === at}
              onChange={() => choose(door)}
              className="size-5 accent-red"
            />
            {door}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const tones = {
  jade: 'border-jade bg-jade-wash text-jade',
  gold: 'border-gold bg-gold-wash text-gold',
  red: 'border-red bg-red-wash text-red-ink',
};

type SaidProps = {
  locale: Place['locale'];
  said: Said | null;
  entries: KeptEntry[];
  undo: (entry: KeptEntry) => Promise<void>;
};

/** The last thing that was done, large enough to be read at arm's length; it changes when the server has answered. */
function SaidHere({ locale, said, entries, undo }: SaidProps) {
  const text = checkInWords(locale);
  const entry = said && 'entryId' in said ? entries.find(({ id }) => id === said.entryId) : undefined;
  const shown = entry
    ? { tone: toneOf(entry), title: entry.label, sentence: entry.sentence || text.said[entry.state] }
    : said && !('entryId' in said)
      ? said
      : null;
  const canUndo = entry && ['waiting', 'taken', 'let-in'].includes(entry.state);
  return (
    <div role="status" className="mt-4">
      {shown && (
        <div
          className={classNames('flex flex-wrap items-center justify-between border-l-8 px-4 py-2', tones[shown.tone])}
        >
          <div>
            <p className="font-bold font-song text-head">{shown.title}</p>
            <p className="text-ink">{shown.sentence}</p>
          </div>
          {canUndo && (
            <button
              type="button"
              onClick={() => void undo(entry)}
              aria-label={text.recent.undo(entry.label)}
              className="min-h-11 pl-4 text-ink underline"
            >
              {text.list.undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const toneOf = ({ state }: KeptEntry) =>
  state === 'refused'
    ? ('red' as const)
    : state === 'already' || state === 'undone'
      ? ('gold' as const)
      : ('jade' as const);

/** Tells the worker what this page runs on, so that it opens again without a network; plain http has no worker. */
function keepPage() {
  if (!('serviceWorker' in navigator)) return;
  const scope = location.pathname.replace(/[^/]+\/check-in$/, '');
  const tell = async () => {
    await navigator.serviceWorker.register('/check-in-worker.js', { scope });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    active?.postMessage({ path: location.pathname, files: [...new Set(files)] });
  };
  void tell().catch(() => undefined);
}
