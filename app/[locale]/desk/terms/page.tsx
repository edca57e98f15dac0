import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { TermsDesk } from '@/features/nominations/terms/components/terms-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/terms'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ terms }) => terms.title);

export default async function TermsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="terms.set" communityId={null}>
      {async () => (
        <>
          <DoneNotice sentences={words(locale).terms.done} done={(await searchParams).done} />
          <TermsDesk locale={locale} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
