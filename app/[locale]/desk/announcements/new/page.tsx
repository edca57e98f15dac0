import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { UnsavedOffer } from '@/features/announcements/autosaves/components/unsaved-offer';
import { getAutosave, listUnsavedNew } from '@/features/announcements/autosaves/queries';
import { EditorForm } from '@/features/announcements/components/editor-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.edit.newTitle);

export default async function NewAnnouncementPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done, continue: continued } = await searchParams;
  return (
    <DeskGate locale={locale} act="announcement.write">
      {async (viewer) => {
        const unsaved = await getAutosave(viewer, continued, null);
        return (
          <div className="mx-auto max-w-[50rem]">
            <DoneNotice sentences={words(locale).desk.done} done={done} />
            <h1 className="mb-5 text-title">{words(locale).announcements.edit.newTitle}</h1>
            <UnsavedOffer locale={locale} waiting={unsaved ? [] : await listUnsavedNew(viewer)} goingOn={unsaved} />
            <EditorForm locale={locale} viewer={viewer} unsaved={unsaved} />
          </div>
        );
      }}
    </DeskGate>
  );
}
