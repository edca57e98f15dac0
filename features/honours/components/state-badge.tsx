import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { NominationStatus } from '@/db/schema/nominations.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const tones: Partial<Record<NominationStatus, BadgeTone>> = { honoured: 'gold', revoked: 'red' };

export function StateBadge({ locale, status }: { locale: Locale; status: NominationStatus }) {
  return <StatusBadge tone={tones[status] ?? 'plain'}>{words(locale).nominations.statuses[status]}</StatusBadge>;
}
