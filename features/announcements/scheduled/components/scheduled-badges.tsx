import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Schedule } from '../queries';

/** When a text is published or withdrawn by itself, beside its status in a list. */
export function ScheduledBadges({ locale, schedules }: { locale: Locale; schedules: Schedule[] }) {
  const text = words(locale).announcements.schedule;
  return schedules.map(({ act, at, refusedAt }) => {
    const when = formatInstant(locale, at);
    const [waits, refused] =
      act === 'publish' ? [text.waitingAt(when), text.notPublished] : [text.endsAt(when), text.notWithdrawn];
    return (
      <p key={act} className="mt-1">
        <StatusBadge tone={refusedAt ? 'red' : 'plain'}>{refusedAt ? refused : waits}</StatusBadge>
      </p>
    );
  });
}
