import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DeskSection, Facts } from '@/components/ui/desk-section';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { fieldsOf, formatDate } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { CertificatesDesk } from '../../certificates/components/certificates-desk';
import { FeedbackDesk } from '../../feedback/components/feedback-desk';
import { RecapDesk } from '../../recaps/components/recap-desk';
import { FileDesk } from '../../session-files/components/file-desk';
import { PicturesDesk } from '../../session-files/components/pictures-desk';
import { type AfterEvent, getAfter } from '../queries';
import { reasonsNotToFile } from '../rules';
import { RemarkForm } from './remark-form';
import { SettleSection } from './settle-section';

type Props = { locale: Locale; viewer: Staff; number: string; now: Date };

/** The day after: how many came, the file of the session, its pictures, the recap, certificates, and what visitors said. */
export async function AfterDesk({ locale, viewer, number, now }: Props) {
  const text = words(locale).eventLedger.after;
  const event = await getAfter(viewer, number);
  if (!event) return <Missing locale={locale} />;
  const mayFile = reasonsNotToFile(viewer, event, now).length === 0;
  const isOpen = event.status !== 'cancelled' && event.startsAt <= now;
  const common = { locale, viewer, event, now };
  return (
    <>
      <BackLink href={href(locale, '/desk/events/ledger')}>{text.back}</BackLink>
      <Head locale={locale} event={event} />
      {!isOpen && (
        <Notice tone="gold">
          <p>{event.status === 'cancelled' ? text.cancelled : text.notBegun}</p>
        </Notice>
      )}
      {isOpen && (
        <>
          <SettleSection {...common} />
          <FileDesk {...common} mayFile={mayFile} />
          <PicturesDesk {...common} mayFile={mayFile} />
          {mayFile && (
            <DeskSection title={text.remark}>
              <RemarkForm locale={locale} event={event} />
            </DeskSection>
          )}
          <RecapDesk {...common} />
          <CertificatesDesk {...common} />
          <FeedbackDesk {...common} />
        </>
      )}
    </>
  );
}

function Head({ locale, event }: { locale: Locale; event: AfterEvent }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  const clock = `${fieldsOf(event.startsAt).time}–${fieldsOf(event.endsAt).time}`;
  const place = [locale === 'en' ? event.communityEn : event.community, event.venue].join(site.separator);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-small text-soft">
        <StatusBadge tone="gold">{eventLedger.kinds[event.kind]}</StatusBadge>
        {event.session !== null && <span>{eventLedger.sessionOf(event.session)}</span>}
        <span>{event.number}</span>
        <a href={href(locale, `/desk/events/${event.number}`)} className="inline-flex min-h-11 items-center underline">
          {text.toEvent}
        </a>
      </p>
      <h1 className="text-title">{event.title}</h1>
      <p className="text-note text-soft">{text.title}</p>
      <div className="mt-3 max-w-[44rem]">
        <Facts
          facts={[
            [text.when, `${formatDate(locale, event.startsAt)} ${clock}`],
            [text.where, place],
          ]}
        />
      </div>
    </>
  );
}
