import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { ObjectionStatus } from '@/db/schema/public-notices.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const tones: Record<ObjectionStatus, BadgeTone> = { open: 'red', dismissed: 'plain', upheld: 'jade' };

export function ObjectionBadge({ locale, status }: { locale: Locale; status: ObjectionStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).publicNotices.objectionStatuses[status]}</StatusBadge>;
}
