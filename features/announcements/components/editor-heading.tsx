import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Draft } from '../drafts/queries';

const tones: Record<AnnouncementStatus, BadgeTone> = { draft: 'gold', published: 'jade', withdrawn: 'red' };

/** Which text this is, how it stands, and who saved it last. */
export function EditorHeading({ locale, draft }: { locale: Locale; draft: Draft }) {
  const { edit, status, versions } = words(locale).announcements;
  return (
    <div className="mb-5">
      <h1 className="text-title">{draft.title}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 text-small text-soft">
        <StatusBadge tone={tones[draft.status]}>{status[draft.status]}</StatusBadge>
        <span>{edit.lastSaved(draft.editor ?? '', formatInstant(locale, draft.updatedAt))}</span>
        <a className="underline" href={href(locale, `/desk/announcements/${draft.id}/preview`)}>
          {edit.preview}
        </a>
        <a className="underline" href={href(locale, `/desk/announcements/${draft.id}/versions`)}>
          {versions.all}
        </a>
      </p>
    </div>
  );
}
