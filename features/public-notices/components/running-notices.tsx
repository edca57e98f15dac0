import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { notAfter } from '@/lib/page-facts';
import { words } from '@/messages/words';
import { firstEndOf, listRunningNotices } from '../queries';
import { NoticeList } from './notice-list';

const most = 3;

/** What is on public notice now, for the front page; nothing when nothing is. */
export async function RunningNotices({ locale }: { locale: Locale }) {
  const notices = await listRunningNotices();
  if (notices.length === 0) return null;
  notAfter(firstEndOf(notices, new Date()));
  const { publicNotices: text } = words(locale);
  return (
    <section className="border-rule border-b py-9">
      <SectionHeading title={text.title} more={{ href: href(locale, '/notices'), label: text.all }} />
      <NoticeList locale={locale} notices={notices.slice(0, most)} heading="h3" />
    </section>
  );
}
