import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { MyDrafts, PublishedLately } from '@/features/announcements/components/desk-today';
import { OwnMessages } from '@/features/outbox/components/own-messages';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';
import { Waiting } from './waiting';

type Props = PageProps<'/[locale]/desk'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ desk }) => desk.places.today);

/** What waits for the viewer, what the viewer is at, and what was done lately. */
export default async function TodayPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { desk } = words(locale);
  return (
    <DeskGate locale={locale}>
      {async (viewer) => (
        <>
          <DoneNotice sentences={desk.done} done={(await searchParams).done} />
          <OwnMessages locale={locale} viewer={viewer} />
          <div className="grid gap-8 lg:grid-cols-3">
            <Waiting locale={locale} viewer={viewer} />
            <MyDrafts locale={locale} viewer={viewer} />
            <PublishedLately locale={locale} viewer={viewer} />
          </div>
        </>
      )}
    </DeskGate>
  );
}
