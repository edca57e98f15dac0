import { DeskGate } from '@/features/accounts/components/gate';
import { CluesDesk } from '@/features/nominations/clues/components/clues-desk';
import { clueFilter } from '@/features/nominations/clues/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/clues'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ clues }) => clues.desk.title);

export default async function CluesDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="clue.decide">
      {async (viewer) => <CluesDesk locale={locale} viewer={viewer} filter={clueFilter.parse(await searchParams)} />}
    </DeskGate>
  );
}
