import { BackLink } from '@/components/ui/back-link';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { NoticeOutcome as Outcome, PublicNotice } from '../queries';
import { beginsAt } from '../rules';
import { NoticeChanges } from './notice-changes';

/** What stays at the address of a notice when it is over: how it went, what was objected and found, and nobody's name. */
export function NoticeOutcome({ locale, notice, outcome }: { locale: Locale; notice: PublicNotice; outcome: Outcome }) {
  const { publicNotices: text } = words(locale);
  const isEnded = notice.status === 'ended';
  return (
    <article className="mx-auto max-w-[45rem] py-8">
      <BackLink href={href(locale, '/notices')}>{text.title}</BackLink>
      <p className="font-semibold text-note text-red">{text.number(notice.number)}</p>
      <h1 className="mt-1 text-title max-md:text-[1.55rem]">
        {isEnded ? text.outcome.endedTitle : text.outcome.withdrawnTitle}
      </h1>
      <p className="mt-2 border-rule border-b pb-3 text-soft">
        {notice.title}
        <span className="block">{locale === 'en' ? notice.communityEn : notice.community}</span>
      </p>
      <div className="mt-4 grid gap-2">
        <p>{termOf(locale, notice)}</p>
        {notice.withdrawalReason && (
          <p>
            <b>{text.outcome.reason}</b>
            <span className="block">{notice.withdrawalReason}</span>
          </p>
        )}
        <p>{text.outcome.people(outcome.people)}</p>
        <Objections locale={locale} objections={outcome.objections} />
      </div>
      <NoticeChanges locale={locale} changes={notice.changes} />
      <p className="mt-6 text-note text-soft">{text.outcome.gone}</p>
    </article>
  );
}

function termOf(locale: Locale, { status, startDay, endedAt }: PublicNotice): string {
  const { outcome } = words(locale).publicNotices;
  const [from, to] = [beginsAt(startDay), endedAt ?? new Date(0)];
  if (status === 'ended') return outcome.ended(formatDate(locale, from), formatInstant(locale, to));
  if (to < from) return outcome.withdrawnBefore(formatDate(locale, to));
  return outcome.withdrawn(formatDate(locale, from), formatDate(locale, to));
}

function Objections({ locale, objections }: { locale: Locale; objections: Outcome['objections'] }) {
  const { outcome: text, objectionStatuses } = words(locale).publicNotices;
  const having = (status: string) => objections.filter((objection) => objection.status === status).length;
  if (objections.length === 0) return <p>{text.none}</p>;
  const closed = objections.flatMap(({ status, finding }) => (finding ? [{ status, finding }] : []));
  return (
    <>
      <p>
        {text.objections(objections.length, having('upheld'), having('dismissed'))}
        {having('open') > 0 && text.open(having('open'))}
      </p>
      {closed.length > 0 && (
        <section>
          <h2 className="mt-3 text-lead">{text.findings}</h2>
          <ol className="mt-1 list-decimal pl-6">
            {closed.map(({ status, finding }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name here, and their order stays
              <li key={at}>
                <b className="mr-3">{objectionStatuses[status]}</b>
                {finding}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
