import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { EntryView } from '@/features/ledgers/components/entry-view';
import { getEntry } from '@/features/ledgers/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/ledgers/entries/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.title);

export default async function EntryPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { kept, changed, removed, reversed, pictureAdded, pictureRemoved } = words(locale).ledgers.entry;
  const sentences = { kept, changed, removed, reversed, pictureAdded, pictureRemoved };
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="ledger.read">
      {async (viewer) => {
        const view = await getEntry(viewer, id);
        if (!view) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={sentences} done={done} />
            <EntryView locale={locale} viewer={viewer} view={view} now={new Date()} />
            <EvidenceOf locale={locale} viewer={viewer} type="entry" address={id} done={done} />
          </>
        );
      }}
    </DeskGate>
  );
}
