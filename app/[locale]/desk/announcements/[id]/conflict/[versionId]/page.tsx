import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ConflictView } from '@/features/announcements/components/conflict-view';
import { getOnDesk, listAside } from '@/features/announcements/drafts/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/announcements/[id]/conflict/[versionId]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.conflict.title);

export default async function ConflictPage({ params }: Props) {
  const { locale: spelled, id, versionId } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="announcement.write">
      {async (viewer) => {
        const [draft, asides] = await Promise.all([getOnDesk(viewer, id), listAside(viewer, id)]);
        const aside = asides.find((kept) => kept.id === versionId);
        if (!draft || !aside) return <Missing locale={locale} />;
        return <ConflictView locale={locale} draft={draft} aside={aside} />;
      }}
    </DeskGate>
  );
}
