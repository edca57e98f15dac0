'use client';
import { classNames } from '@/lib/class-names';
import { href, type Locale } from '@/lib/locale';
import { checkInWords } from '@/messages/check-in';
import type { useDoor } from './door-state';

type Props = {
  locale: Locale;
  event: string;
  door: Pick<ReturnType<typeof useDoor>, 'lines' | 'entries' | 'summary' | 'network' | 'others'>;
};

/** How the doors stand, and whether what was seen here has arrived. */
export function DoorStatus({ locale, event, door }: Props) {
  const text = checkInWords(locale);
  const { summary, network, others, lines } = door;
  const own = door.entries.filter(({ kind }) => kind !== 'undo');
  const waiting = door.entries.filter(({ sent }) => sent !== null).length;
  // Whoever is on the list is in `here` already, by whichever device.
  const unsentHeads = own
    .filter(({ sent, state, kind }) => sent && state === 'waiting' && (kind === 'walk-in' || kind === 'count'))
    .reduce((all, { sent }) => all + Number(sent?.people ?? 1), 0);
  const here = lines ? lines.filter(({ hereAt }) => hereAt !== null).length : (summary?.here ?? 0);
  const next = href(locale, `/desk/events/${event}/check-in`);
  const signIn = `${href(locale, '/sign-in')}?next=${encodeURIComponent(next)}`;
  const sentence = {
    online: text.online,
    offline: text.offline,
    unsent: text.unsent,
    'signed-out': text.signedOut,
    closed: network.sentence || text.closed,
    'no-storage': text.noStorage,
  }[network.kind];
  return (
    <div>
      <dl className="grid grid-cols-3 border-ink border-y-2 bg-card text-center">
        <Count name={text.here} value={here} of={summary && summary.expected > 0 ? summary.expected : null} />
        <Count
          name={text.heads}
          value={summary && summary.attendance + unsentHeads + Math.max(0, here - summary.here)}
        />
        <Count name={text.waiting} value={waiting} tone={waiting > 0 ? 'gold' : 'plain'} />
      </dl>
      <p
        role="status"
        className={classNames(
          'border-l-4 px-3 py-2 text-note',
          network.kind === 'online' ? 'border-jade bg-jade-wash' : 'border-gold bg-gold-wash font-semibold',
        )}
      >
        {sentence} {network.kind === 'signed-out' && <a href={signIn}>{text.signIn}</a>}
        {network.kind === 'online' && own.length > 0 && (
          <span>{` · ${text.arrived} ${own.filter(({ sent }) => sent === null).length}`}</span>
        )}
      </p>
      {others > 0 && (
        <p className="border-gold border-l-4 bg-gold-wash px-3 py-2 text-note">{text.othersWait(others)}</p>
      )}
    </div>
  );
}

type CountProps = { name: string; value: number | null; of?: number | null; tone?: 'gold' | 'plain' };

function Count({ name, value, of = null, tone = 'plain' }: CountProps) {
  return (
    <div
      className={classNames(
        'flex flex-col-reverse border-rule border-r px-1 py-2 last:border-r-0',
        tone === 'gold' && 'bg-gold-wash text-gold',
      )}
    >
      <dt className="text-small text-soft">{name}</dt>
      <dd className="font-bold font-song text-title leading-none">
        {value ?? '–'}
        {of !== null && <span className="font-normal text-lead text-soft">{` / ${of}`}</span>}
      </dd>
    </div>
  );
}
