import { Missing } from '@/components/missing';
import { QuizResult } from '@/features/events/quiz-runs/components/quiz-result';
import { getResult } from '@/features/events/quiz-runs/queries';
import { localeOf } from '@/lib/locale';

type Props = PageProps<'/[locale]/quiz/[slug]/[run]'>;

export default async function QuizResultPage({ params }: Props) {
  const { locale: spelled, slug, run } = await params;
  const locale = localeOf(spelled);
  const result = await getResult(slug, run);
  if (!result) return <Missing locale={locale} />;
  return (
    <>
      <title>{`${result.station.name} - ${result.fair.title}`}</title>
      <meta name="robots" content="noindex" />
      <QuizResult locale={locale} result={result} />
    </>
  );
}
