import { DeskGate } from '@/features/accounts/components/gate';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { PaperForm } from '@/features/nominations/clues/components/paper-form';
import { termsAt } from '@/features/nominations/terms/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/clues/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ clues }) => clues.desk.paperTitle);

export default async function PaperPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="clue.decide">
      {async (viewer) => {
        const reach = reachOf(viewer, 'clue.decide');
        const communities = (await listCommunities()).filter(({ id }) => reach === null || id === reach);
        return <PaperForm locale={locale} communities={communities} deedMax={(await termsAt(new Date())).clueMax} />;
      }}
    </DeskGate>
  );
}
