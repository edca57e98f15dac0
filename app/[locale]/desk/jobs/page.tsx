import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { JobsDesk } from '@/features/jobs/components/jobs-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/jobs'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ jobs }) => jobs.title);

export default async function JobsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="job.retry" communityId={null}>
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <JobsDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
