import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { NoticeStatus } from '@/db/schema/public-notices.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const tones: Record<NoticeStatus, BadgeTone> = {
  scheduled: 'plain',
  running: 'jade',
  paused: 'red',
  ended: 'plain',
  withdrawn: 'plain',
};

export function NoticeBadge({ locale, status }: { locale: Locale; status: NoticeStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).publicNotices.statuses[status]}</StatusBadge>;
}
