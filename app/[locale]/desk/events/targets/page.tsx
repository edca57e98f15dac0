import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { TargetsDesk } from '@/features/events/targets/components/targets-desk';
import { targetsFilter } from '@/features/events/targets/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/targets'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.targets.title);

export default async function TargetsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  return (
    <DeskGate locale={locale} act="event-target.set">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <TargetsDesk locale={locale} viewer={viewer} filter={targetsFilter.parse(query)} />
        </>
      )}
    </DeskGate>
  );
}
