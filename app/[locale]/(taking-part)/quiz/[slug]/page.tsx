import { Missing } from '@/components/missing';
import { QuizSheet } from '@/features/events/quiz-runs/components/quiz-sheet';
import { getSheet } from '@/features/events/quiz-runs/queries';
import { localeOf } from '@/lib/locale';

type Props = PageProps<'/[locale]/quiz/[slug]'>;

export default async function QuizPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const sheet = await getSheet(slug, new Date());
  if (!sheet) return <Missing locale={locale} />;
  return (
    <>
      <title>{`${sheet.station.name} - ${sheet.fair.title}`}</title>
      <meta name="robots" content="noindex" />
      <QuizSheet locale={locale} sheet={sheet} />
    </>
  );
}
