import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { SectionHeading } from '@/components/ui/section-heading';
import { getDeviations } from '@/features/calendar/queries';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getNotice, type NoticeView } from '../desk/queries';
import { NoticeObjections } from '../objections/components/notice-objections';
import { beginsAt, daysLeft } from '../rules';
import { NoticeActs } from './notice-acts';
import { NoticeBadge } from './notice-badge';

type Props = { locale: Locale; notice: NoticeView };

/** One notice on the desk: its clock, its people, what was objected, and what can be done now. */
export async function NoticeDesk({ locale, viewer, number }: { locale: Locale; viewer: Viewer; number: string }) {
  const notice = await getNotice(viewer, number);
  if (!notice) return <Missing locale={locale} />;
  const { publicNotices: text, site } = words(locale);
  return (
    <>
      <BackLink href={href(locale, '/desk/notices')}>{text.desk.back}</BackLink>
      <h1 className="text-title">{notice.title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <NoticeBadge locale={locale} status={notice.status} />
        <span>{text.number(notice.number)}</span>
        <span>{locale === 'en' ? notice.communityEn : notice.community}</span>
        <span>
          {text.desk.openedBy(notice.openedBy ?? '') + site.separator + formatInstant(locale, notice.openedAt)}
        </span>
      </p>
      <div className="mt-6 grid gap-9 *:min-w-0 lg:grid-cols-[7fr_4fr]">
        <div className="grid content-start gap-9 *:min-w-0">
          <ClockSection locale={locale} notice={notice} />
          <People locale={locale} notice={notice} />
          <NoticeObjections locale={locale} viewer={viewer} notice={notice} />
        </div>
        <NoticeActs locale={locale} viewer={viewer} notice={notice} />
      </div>
    </>
  );
}

async function ClockSection({ locale, notice }: Props) {
  const text = words(locale).publicNotices;
  const { desk } = text;
  const facts = [
    [desk.begins, formatDate(locale, beginsAt(notice.startDay))],
    [
      text.view.term,
      text.view.days(notice.changes.reduce((sum, { extraDays }) => sum + extraDays, notice.workingDays)),
    ],
    [desk.due, await dueOf(locale, notice)],
    [desk.ended, notice.endedAt && formatInstant(locale, notice.endedAt)],
    [text.outcome.reason, notice.withdrawalReason],
    [text.view.objectTo, notice.objectTo],
  ].filter(([, value]) => value);
  return (
    <section>
      <SectionHeading title={desk.clock} />
      <dl className="mt-3 grid gap-x-6 gap-y-1 md:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      <Changes locale={locale} notice={notice} />
    </section>
  );
}

async function dueOf(locale: Locale, { status, dueAt }: NoticeView): Promise<string> {
  const { publicNotices, site } = words(locale);
  const text = publicNotices.desk;
  const now = new Date();
  if (!dueAt) return text.noDue;
  const when = formatInstant(locale, dueAt);
  if (status !== 'running') return when;
  const left = dueAt <= now ? text.heldByObjection : text.stillLeft(daysLeft(dueAt, await getDeviations(), now));
  return when + site.separator + left;
}

function Changes({ locale, notice: { changes } }: Props) {
  const { desk } = words(locale).publicNotices;
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-soft">{desk.changes}</h3>
      <ul className="list-disc pl-6">
        {changes.map(({ extraDays, from, until, reason, by }) => {
          const [begins, ends] = [formatInstant(locale, from), until && formatInstant(locale, until)];
          if (extraDays > 0)
            return <li key={begins + extraDays}>{desk.extensionLine(begins, extraDays, reason, by ?? '')}</li>;
          return (
            <li key={begins}>
              {ends ? desk.pauseLine(begins, ends, reason, by ?? '') : desk.pauseOpenLine(begins, reason, by ?? '')}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function People({ locale, notice }: Props) {
  const { nominations, publicNotices } = words(locale);
  const { desk } = publicNotices;
  return (
    <section>
      <SectionHeading title={desk.people} />
      <div className="mt-3">
        <DataTable caption={desk.people} head={Object.values(desk.personHead)}>
          {notice.people.map(({ id, name, category, status }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href(locale, `/desk/nominations/${id}`)} className="text-red-ink underline">
                  {name ?? desk.unnamed}
                </a>
              </th>
              <td className="whitespace-nowrap">{nominations.categories[category]}</td>
              <td className="whitespace-nowrap">{nominations.statuses[status]}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </section>
  );
}
