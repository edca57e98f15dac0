import { StatusBadge } from '@/components/ui/status-badge';
import type { ReviewStatus } from '@/db/schema/reviews.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

export function ReviewBadge({ locale, status }: { locale: Locale; status: ReviewStatus }) {
  return <StatusBadge tone={status === 'open' ? 'gold' : 'jade'}>{words(locale).reviews.status[status]}</StatusBadge>;
}
