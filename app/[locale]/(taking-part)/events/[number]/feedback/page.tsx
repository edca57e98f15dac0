import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { FeedbackPage } from '@/features/events/feedback/components/feedback-page';
import { getEventForFeedback } from '@/features/events/feedback/queries';
import { feedbackEnd } from '@/features/events/feedback/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/[number]/feedback'>;

export default async function EventFeedbackPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const [event, now] = [await getEventForFeedback(number), new Date()];
  if (!event) return <Missing locale={locale} />;
  shared();
  // It opens when the event ends, and closes by itself.
  notAfter(event.endsAt > now ? event.endsAt : feedbackEnd(event) > now ? feedbackEnd(event) : null);
  return (
    <>
      <PageHead
        locale={locale}
        path={`/events/${number}/feedback`}
        title={words(locale).eventLedger.feedback.title}
        siteName={await portalName(locale)}
      />
      <meta name="robots" content="noindex" />
      <FeedbackPage locale={locale} event={event} sent={(await searchParams).done === 'sent'} now={now} />
    </>
  );
}
