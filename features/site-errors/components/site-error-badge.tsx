import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { SiteErrorStatus } from '@/db/schema/site-errors.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const tones: Record<SiteErrorStatus, BadgeTone> = { open: 'red', mended: 'jade', declined: 'plain' };

export function SiteErrorBadge({ locale, status }: { locale: Locale; status: SiteErrorStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).siteErrors.status[status]}</StatusBadge>;
}
