import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { QuestionForm } from '@/features/events/quizzes/components/question-form';
import { getQuestion } from '@/features/events/quizzes/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/questions/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.bank.edit);

export default async function QuestionPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const question = await getQuestion(viewer, id);
        return question ? (
          <QuestionForm locale={locale} viewer={viewer} question={question} />
        ) : (
          <Missing locale={locale} />
        );
      }}
    </DeskGate>
  );
}
