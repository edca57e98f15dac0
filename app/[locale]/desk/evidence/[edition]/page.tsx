import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EditionDesk } from '@/features/evidence/components/edition-desk';
import { editionFilter } from '@/features/evidence/inputs';
import { getTree, placeOfEvidence } from '@/features/evidence/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/evidence/[edition]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.title);

export default async function EditionPage({ params, searchParams }: Props) {
  const { locale: spelled, edition: id } = await params;
  const locale = localeOf(spelled);
  const filter = editionFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => {
        const place = await placeOfEvidence(viewer, filter.community);
        const tree = place === undefined ? undefined : await getTree(viewer, id, place?.id ?? null);
        if (place === undefined || !tree) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).evidence.done} done={filter.done} />
            <EditionDesk locale={locale} viewer={viewer} place={place} filter={filter} {...tree} />
          </>
        );
      }}
    </DeskGate>
  );
}
