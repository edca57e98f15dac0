'use client';
import { Button } from '@/components/ui/button';
import type { KeptEntry } from '@/lib/device-store';
import type { Locale } from '@/lib/locale';
import { checkInWords } from '@/messages/check-in';

type Props = {
  locale: Locale;
  door: string;
  /** How many have been counted here by all devices, as far as the server knows. */
  arrived: number;
  entries: KeptEntry[];
  take: (people: number) => void;
};

/** Heads at a door, of people whom nobody scans or enters. */
export function HeadCount({ locale, door, arrived, entries, take }: Props) {
  const text = checkInWords(locale).count;
  const unsent = entries.filter(
    ({ kind, sent, state }) => kind === 'count' && sent?.door === door && state === 'waiting',
  );
  const total = arrived + unsent.reduce((all, { sent }) => all + Number(sent?.people ?? 0), 0);
  return (
    <div className="grid gap-3">
      <div>
        <h2 className="text-lead">{text.title}</h2>
        <p className="text-small text-soft">{text.hint}</p>
      </div>
      <p className="border border-rule bg-card py-4 text-center" role="status">
        <span className="block text-soft">{text.byDoor(door)}</span>
        <span className="font-bold font-song text-mast leading-tight">{total}</span>
      </p>
      <Button type="button" kind="primary" className="min-h-24 text-title" onClick={() => take(1)}>
        {text.one}
      </Button>
      <div className="grid grid-cols-2 gap-3">
        <Button type="button" className="min-h-16 text-lead" onClick={() => take(5)}>
          {text.five}
        </Button>
        <Button type="button" className="min-h-16 text-lead" disabled={total <= 0} onClick={() => take(-1)}>
          {text.less}
        </Button>
      </div>
    </div>
  );
}
