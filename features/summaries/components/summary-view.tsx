import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { signatureOf } from '../documents/queries';
import { gapsOf, piecesIn, unprovenOf } from '../filled/rules';
import { filledText, type SummaryView as View } from '../queries';
import { Behind } from './behind';
import { Gaps } from './gaps';
import { SummaryActs } from './summary-acts';
import { SummaryText } from './summary-text';

type Props = { locale: Locale; viewer: Staff; summary: View; touched: string | undefined; now: Date };

/** A summary as it stands: what is missing, the document, and what stands behind the figure that was touched. */
export async function SummaryView({ locale, viewer, summary, touched, now }: Props) {
  const text = words(locale).summaries;
  const blocks = await filledText(summary);
  const signed = await signatureOf(summary, now);
  const gaps = gapsOf(blocks);
  const piece = piecesIn(blocks).find((one) => one.kind !== 'text' && one.token === touched);
  return (
    <>
      <BackLink href={href(locale, '/desk/summaries')}>{text.back}</BackLink>
      <State locale={locale} summary={summary} now={now} />
      <div className="grid gap-6 xl:grid-cols-[16rem_minmax(0,1fr)_19rem] print:block">
        <div className="no-print space-y-5">
          <SummaryActs locale={locale} viewer={viewer} summary={summary} gaps={gaps.length} />
          <Gaps
            locale={locale}
            id={summary.id}
            isDraft={summary.status === 'draft'}
            gaps={gaps}
            unproven={unprovenOf(blocks)}
          />
        </div>
        <SummaryText
          locale={locale}
          id={summary.id}
          title={summary.title}
          blocks={blocks}
          touched={touched}
          signed={signed}
        />
        <Behind locale={locale} viewer={viewer} summary={summary} piece={piece?.kind === 'text' ? undefined : piece} />
      </div>
    </>
  );
}

function State({ locale, summary, now }: Pick<Props, 'locale' | 'summary' | 'now'>) {
  const { view, status } = words(locale).summaries;
  const at = (instant: Date | null) => formatInstant(locale, instant ?? now);
  return (
    <div className="no-print mb-4">
      {summary.status === 'signed' && (
        <Notice tone="jade">
          <p>{view.signedAs(summary.signature, at(summary.signedAt))}</p>
        </Notice>
      )}
      {summary.status === 'submitted' && (
        <Notice tone="gold">
          <p>{view.submittedBy(summary.submitter ?? '', at(summary.submittedAt))}</p>
        </Notice>
      )}
      {summary.status === 'draft' && summary.returnedBecause && (
        <Notice>
          <p>{view.returned(summary.returnedBecause)}</p>
        </Notice>
      )}
      <p className="text-small text-soft">
        {summary.fromDay}–{summary.toDay} · {summary.templateName} · {status[summary.status]} ·{' '}
        {view.asOf(at(summary.signedAt))}
      </p>
    </div>
  );
}
