import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DeskGate } from '@/features/accounts/components/gate';
import { getOnDesk } from '@/features/announcements/drafts/queries';
import { ComparisonView } from '@/features/announcements/versions/components/comparison';
import { RestoreForm } from '@/features/announcements/versions/components/restore-form';
import { VersionsList } from '@/features/announcements/versions/components/versions-list';
import { comparisonFilter } from '@/features/announcements/versions/inputs';
import { getCompared, listVersions } from '@/features/announcements/versions/queries';
import { href, localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements/[id]/versions'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.versions.all);

export default async function VersionsPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const filter = comparisonFilter.parse(await searchParams);
  const { versions } = words(locale).announcements;
  return (
    <DeskGate locale={locale} act="announcement.read-drafts">
      {async (viewer) => {
        const [draft, page, compared] = await Promise.all([
          getOnDesk(viewer, id),
          listVersions(viewer, id, filter),
          getCompared(viewer, id, filter),
        ]);
        if (!draft || !compared) return <Missing locale={locale} />;
        const { before, after } = compared;
        return (
          <div className="max-w-[60rem]">
            <BackLink href={href(locale, `/desk/announcements/${id}`)}>{versions.back}</BackLink>
            <h1 className="mb-5 text-title">{versions.of(draft.title)}</h1>
            <ComparisonView locale={locale} before={before} after={after} />
            <RestoreForm locale={locale} viewer={viewer} draft={draft} version={after} />
            <VersionsList
              locale={locale}
              id={id}
              page={page}
              compared={{ after: after.id, ...(before ? { before: before.id } : {}) }}
            />
          </div>
        );
      }}
    </DeskGate>
  );
}
