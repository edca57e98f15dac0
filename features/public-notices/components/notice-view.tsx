import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { env } from '@/lib/env';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { reasonsNotToObject } from '../objections/rules';
import type { PublicNotice } from '../queries';
import { beginsAt } from '../rules';
import { NoticeChanges } from './notice-changes';
import { NoticePeople } from './notice-people';

type Props = { locale: Locale; notice: PublicNotice };

/** A notice while it runs, as it hangs on the wall: who, how long, and how to object. */
export function NoticeView({ locale, notice }: Props) {
  const { publicNotices: text, site } = words(locale);
  const isHeld = notice.dueAt !== null && notice.dueAt <= new Date();
  return (
    <article className="mx-auto max-w-[45rem] pt-8">
      <BackLink href={href(locale, '/notices')}>{text.title}</BackLink>
      <p className="font-semibold text-note text-red">{text.number(notice.number)}</p>
      <h1 className="mt-1 text-title max-md:text-[1.55rem]">{notice.title}</h1>
      <Facts locale={locale} notice={notice} />
      {notice.status === 'paused' && (
        <Notice tone="gold">
          <p>{text.view.paused}</p>
        </Notice>
      )}
      {isHeld && (
        <Notice tone="gold">
          <p>{text.view.held}</p>
        </Notice>
      )}
      <NoticePeople locale={locale} people={notice.people ?? []} />
      <NoticeChanges locale={locale} changes={notice.changes} />
      <HowToObject locale={locale} notice={notice} />
      <p className="no-print mt-6 text-note">
        <button type="button" hidden data-print className="inline-flex min-h-11 items-center text-red-ink underline">
          {site.print}
        </button>
      </p>
    </article>
  );
}

function Facts({ locale, notice }: Props) {
  const { view } = words(locale).publicNotices;
  const { startDay, dueAt, workingDays, changes } = notice;
  const community = locale === 'en' ? notice.communityEn : notice.community;
  const from = formatDate(locale, beginsAt(startDay));
  const days = changes.reduce((sum, { extraDays }) => sum + extraDays, workingDays);
  return (
    <dl className="my-5 grid gap-x-6 gap-y-2 border-ink border-t-2 border-b bg-card px-5 py-4 md:grid-cols-[auto_1fr]">
      <Fact name={view.community}>{community}</Fact>
      <Fact name={view.scope}>{view.scopeText(community)}</Fact>
      <Fact name={view.term}>
        <b>{dueAt ? view.termText(from, formatInstant(locale, dueAt)) : view.termNow(from)}</b>
        <span className="block text-note text-soft">{view.days(days)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft max-md:mt-2">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function HowToObject({ locale, notice }: Props) {
  const { view } = words(locale).publicNotices;
  const isTaken = reasonsNotToObject(notice, new Date()).length === 0;
  const address = href(locale, `/notices/${notice.number}/object`);
  return (
    <section className="mt-9 break-inside-avoid">
      <SectionHeading title={view.objectTitle} />
      <p className="mt-3">{isTaken ? view.objectText : view.closed}</p>
      <p className="mt-3 text-soft">{view.objectTo}</p>
      <p className="whitespace-pre-line font-semibold">{notice.objectTo}</p>
      <ul className="mt-3 list-disc pl-6">
        <li>{view.named}</li>
        <li>{view.confidential}</li>
      </ul>
      {isTaken && (
        <>
          <p className="mt-3 hidden break-all print:block">{view.online(env().LINLI_ORIGIN + address)}</p>
          <p className="no-print mt-5">
            <LinkButton kind="primary" href={address}>
              {view.object}
            </LinkButton>
          </p>
        </>
      )}
    </section>
  );
}
