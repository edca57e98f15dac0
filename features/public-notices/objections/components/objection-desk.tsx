import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Field, Select } from '@/components/ui/field';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getObjection, type ObjectionView } from '../../desk/queries';
import { closeAction, readAction } from '../actions';
import { findingMax, objectionOutcomes } from '../inputs';
import { reasonsNotToClose } from '../rules';
import { ObjectionBadge } from './objection-badge';

type Props = { locale: Locale; objection: ObjectionView };

/** One objection on the desk: reading it, which is recorded, and closing it. */
export async function ObjectionDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const objection = await getObjection(viewer, id);
  if (!objection) return <Missing locale={locale} />;
  const { publicNotices: text } = words(locale);
  const isOpen = reasonsNotToClose(viewer, objection).length === 0;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, `/desk/notices/${objection.notice}`)}>{text.desk.backToNotice}</BackLink>
      <h1 className="text-title">{`${text.desk.objection} ${objection.number}`}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <ObjectionBadge locale={locale} status={objection.status} />
        <span>{text.modes[objection.mode]}</span>
        <span>{text.desk.aboutWhom(objection.nominee ?? text.desk.unnamed)}</span>
        <span>{text.desk.receivedAt(formatInstant(locale, objection.receivedAt))}</span>
        {objection.entered && <span>{text.desk.entered}</span>}
      </p>
      {objection.mode === 'confidential' && (
        <Notice tone="gold">
          <p>{text.desk.keepConfidential}</p>
        </Notice>
      )}
      <Read locale={locale} objection={objection} />
      <section className="mt-9">
        <SectionHeading title={text.desk.finding} />
        {isOpen ? <Close locale={locale} objection={objection} /> : <Closed locale={locale} objection={objection} />}
      </section>
    </div>
  );
}

function Read({ locale, objection }: Props) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  return (
    <section className="mt-6">
      <SectionHeading title={text.objection} />
      <Form id="read" action={readAction} words={site.form} className="mt-3">
        <input type="hidden" name="id" value={objection.id} />
        <p className="mb-3 text-soft">{text.readHelp}</p>
        <Shown name="text" label={text.readText} />
        <Shown name="contact" label={text.readContact} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.read}
        </SubmitButton>
      </Form>
    </section>
  );
}

function Close({ locale, objection }: Props) {
  const { site, publicNotices } = words(locale);
  const { desk: text, objectionStatuses } = publicNotices;
  const options = [
    { value: '', label: site.choose },
    ...objectionOutcomes.map((value) => ({ value, label: objectionStatuses[value] })),
  ];
  return (
    <Form id="close" action={closeAction} words={site.form} className="mt-3">
      <input type="hidden" name="id" value={objection.id} />
      <p className="mb-4 text-soft">{text.findingHelp}</p>
      <Select name="status" label={text.findingOutcome} hint={text.findingUpheldHint} options={options} />
      <Field name="finding" label={text.findingText} maxLength={findingMax} />
      <SubmitButton sending={site.sending}>{text.close}</SubmitButton>
    </Form>
  );
}

function Closed({ locale, objection }: Props) {
  const { desk } = words(locale).publicNotices;
  const when = objection.closedAt ? formatInstant(locale, objection.closedAt) : '';
  return (
    <>
      <p className="mt-3">{objection.finding}</p>
      <p className="text-small text-soft">{desk.closedBy(objection.closedBy ?? '', when)}</p>
    </>
  );
}
