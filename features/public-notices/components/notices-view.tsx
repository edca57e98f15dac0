import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/lib/locale';
import { notAfter } from '@/lib/page-facts';
import { words } from '@/messages/words';
import { firstEndOf, listRunningNotices } from '../queries';
import { NoticeList } from './notice-list';

/** Every notice that runs now. */
export async function NoticesView({ locale }: { locale: Locale }) {
  const { publicNotices: text } = words(locale);
  const notices = await listRunningNotices();
  notAfter(firstEndOf(notices, new Date()));
  return (
    <div className="mx-auto max-w-[45rem] pt-8">
      <h1 className="border-ink border-b-2 pb-2 text-title">{text.title}</h1>
      {notices.length > 0 ? (
        <>
          <p className="mt-3 text-soft">{text.intro}</p>
          <NoticeList locale={locale} notices={notices} heading="h2" />
        </>
      ) : (
        <div className="mt-6">
          <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
        </div>
      )}
    </div>
  );
}
