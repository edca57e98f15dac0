import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listFailedJobs } from '../queries';

/** What the site gave up doing by itself, for those who may try it again. */
export async function FailedJobs({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { jobs: text } = words(locale);
  const failed = await listFailedJobs(viewer);
  return (
    <WaitingList
      label={text.title}
      items={failed.slice(0, 8).map((job) => ({
        href: href(locale, `/desk/jobs#${job.id}`),
        title: `${text.failed}${words(locale).site.separator}${text.kinds[job.kind]}`,
        note: formatInstant(locale, job.runAt),
      }))}
    />
  );
}
