import { lunarDay } from '@/lib/calendar';
import type { Locale } from '@/lib/locale';
import { shanghai } from '@/lib/time';
import { words } from '@/messages/words';

/** A day as it hangs on the wall: weekday, date, lunar day or solar term. What stands beside it says the same in words. */
export function TearOff({ locale, at, muted = false }: { locale: Locale; at: Date; muted?: boolean }) {
  const { weekdays } = words(locale).events;
  const local = shanghai(at);
  const { day, term } = lunarDay(at);
  return (
    <div
      aria-hidden="true"
      className="w-[4.6rem] shrink-0 self-start border border-rule bg-card text-center leading-tight"
    >
      <p className={`py-0.5 text-small ${muted ? 'bg-wash text-soft' : 'bg-red text-white'}`}>
        {weekdays[local.getUTCDay()]}
      </p>
      <p className="pt-1 font-song text-title leading-none">{local.getUTCDate()}</p>
      <p className="py-1 text-[0.76rem] text-soft">{term || day.replace('农历', '')}</p>
    </div>
  );
}
