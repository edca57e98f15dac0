import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { Bank } from '@/features/events/quizzes/components/bank';
import { bankFilter } from '@/features/events/quizzes/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/questions'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.bank.title);

export default async function QuestionsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const asked = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={asked.done} />
          <Bank locale={locale} viewer={viewer} filter={bankFilter.parse(asked)} />
        </>
      )}
    </DeskGate>
  );
}
