import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listToLike } from '../queries';

/** The rounds in which a resident may like somebody today. */
export async function ToLike({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { waiting } = words(locale).reviews;
  const rounds = await listToLike(viewer, new Date());
  return (
    <WaitingList
      label={waiting.like}
      items={rounds.map(({ id, title }) => ({ href: href(locale, `/likes/${id}`), title, note: waiting.likeNote }))}
    />
  );
}
