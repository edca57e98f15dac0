import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { EventStatus } from '@/db/schema/events.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const tones: Record<EventStatus, BadgeTone> = { draft: 'gold', published: 'jade', held: 'plain', cancelled: 'red' };

export function EventBadge({ locale, status }: { locale: Locale; status: EventStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).eventPlanning.statuses[status]}</StatusBadge>;
}
