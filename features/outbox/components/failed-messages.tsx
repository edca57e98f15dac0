import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listFailedMessages } from '../queries';

/** What reached nobody and waits for somebody to see to it. */
export async function FailedMessages({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).outbox;
  const failed = await listFailedMessages(viewer);
  return (
    <WaitingList
      label={text.slips.failed}
      items={failed.slice(0, 8).map(({ id, kind, title, fault }) => ({
        href: href(locale, `/desk/slips#${id}`),
        title: text.sentences[kind](title || text.gone),
        note: fault ? text.faults[fault] : '',
      }))}
    />
  );
}
