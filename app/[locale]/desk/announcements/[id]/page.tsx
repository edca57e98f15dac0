import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { UnsavedOffer } from '@/features/announcements/autosaves/components/unsaved-offer';
import { getAutosave, getUnsaved } from '@/features/announcements/autosaves/queries';
import { AsideList } from '@/features/announcements/components/aside-list';
import { EditorActs } from '@/features/announcements/components/editor-acts';
import { EditorForm } from '@/features/announcements/components/editor-form';
import { EditorHeading } from '@/features/announcements/components/editor-heading';
import { getOnDesk, listAside } from '@/features/announcements/drafts/queries';
import { mayEdit } from '@/features/announcements/rules';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ desk }) => desk.places.announcements);

export default async function AnnouncementDeskPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="announcement.read-drafts">
      {async (viewer) => {
        const { done, continue: continued } = await searchParams;
        const [draft, asides] = await Promise.all([getOnDesk(viewer, id), listAside(viewer, id)]);
        if (!draft) return <Missing locale={locale} />;
        const unsaved = await getAutosave(viewer, continued, id);
        const waiting = unsaved ? undefined : await getUnsaved(viewer, draft);
        return (
          <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
            <div>
              <DoneNotice sentences={words(locale).desk.done} done={done} />
              <AsideList locale={locale} asides={asides} />
              <EditorHeading locale={locale} draft={draft} />
              <UnsavedOffer locale={locale} waiting={waiting ? [waiting] : []} goingOn={unsaved} />
              {mayEdit(viewer, draft) && (
                <EditorForm key={draft.version} locale={locale} viewer={viewer} draft={draft} unsaved={unsaved} />
              )}
              <EvidenceOf locale={locale} viewer={viewer} type="announcement" address={id} done={done} />
            </div>
            <EditorActs locale={locale} viewer={viewer} draft={draft} />
          </div>
        );
      }}
    </DeskGate>
  );
}
