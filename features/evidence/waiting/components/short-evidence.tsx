import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { editionPath } from '../../rules';
import { listShort } from '../queries';

/** Test systems of which the viewer's place still lacks evidence. */
export async function ShortEvidence({ locale, viewer, now }: { locale: Locale; viewer: Viewer; now: Date }) {
  const { evidence: text } = words(locale);
  const short = await listShort(viewer, now);
  return (
    <WaitingList
      label={text.waiting}
      items={short.map(({ edition, counts: { red, amber } }) => ({
        href: href(locale, editionPath(edition.id)),
        title: edition.title,
        note: text.waitingNote(red, amber),
      }))}
    />
  );
}
