import { DeskGate } from '@/features/accounts/components/gate';
import { EditionsDesk } from '@/features/evidence/components/editions-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/evidence'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.title);

export default async function EvidencePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {(viewer) => <EditionsDesk locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
