import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ProgrammesDesk } from '@/features/events/programmes/components/programmes-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/programmes'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.programmes.title);

export default async function ProgrammesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <ProgrammesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
