import { DeskGate } from '@/features/accounts/components/gate';
import { QuestionForm } from '@/features/events/quizzes/components/question-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/questions/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.bank.add);

export default async function NewQuestionPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => <QuestionForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
