import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listToScore } from '../queries';

/** The rounds in which the viewer still has to say something. */
export async function ToScore({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { waiting } = words(locale).reviews;
  const rounds = await listToScore(viewer);
  return (
    <WaitingList
      label={waiting.label}
      items={rounds.map(({ id, title, left }) => ({
        href: href(locale, `/reviews/${id}`),
        title,
        note: waiting.left(left),
      }))}
    />
  );
}
