import { DeskGate } from '@/features/accounts/components/gate';
import { EditorForm } from '@/features/announcements/components/editor-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.edit.newTitle);

export default async function NewAnnouncementPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="announcement.write">
      {(viewer) => (
        <div className="mx-auto max-w-[50rem]">
          <h1 className="mb-5 text-title">{words(locale).announcements.edit.newTitle}</h1>
          <EditorForm locale={locale} viewer={viewer} />
        </div>
      )}
    </DeskGate>
  );
}
