import { EmptyState } from '@/components/ui/empty-state';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { resendAction } from '../../actions';
import { CallsToMake } from '../../calls/components/calls-to-make';
import { Outgoing } from '../../components/outgoing';
import { listFailedMessages } from '../../queries';
import { openSlipsAction } from '../actions';
import { listHandedOver, listOpenSlips } from '../queries';
import { numberOf } from '../rules';
import { MarkForm } from './mark-form';
import { SlipPaper } from './slip-paper';

type Props = { locale: Locale; viewer: Viewer };

/** Calls to make, slips to print and hand over, what reached nobody, and what was handed over lately. Only the slips are printed. */
export async function SlipsDesk({ locale, viewer }: Props) {
  const { outbox, site } = words(locale);
  const text = outbox.slips;
  const slips = await listOpenSlips(viewer);
  return (
    <>
      <div className="no-print">
        <h1 className="text-title">{text.title}</h1>
        <p className="mt-1 mb-6 text-soft">{text.lead}</p>
      </div>
      <Outgoing locale={locale} viewer={viewer} />
      <CallsToMake locale={locale} viewer={viewer} />
      <div className="no-print">
        <SectionHeading title={text.open} />
        <p className="mt-2 text-soft">{text.help}</p>
      </div>
      {slips.length === 0 ? (
        <div className="no-print mt-4">
          <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
        </div>
      ) : (
        <>
          <Form id="slips" action={openSlipsAction} words={site.form}>
            <p className="no-print my-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              <SubmitButton sending={site.sending}>{text.show}</SubmitButton>
              <span className="text-small text-soft">{text.showHelp}</span>
            </p>
            <ul className="slips grid gap-4 md:grid-cols-2">
              {slips.map((slip) => (
                <SlipPaper key={slip.id} locale={locale} slip={slip} />
              ))}
            </ul>
          </Form>
          <ul className="no-print mt-6">
            {slips.map((slip) => (
              <MarkForm key={slip.id} locale={locale} slip={slip} />
            ))}
          </ul>
        </>
      )}
      <div className="no-print mt-8 grid gap-8 md:grid-cols-2">
        <Failed locale={locale} viewer={viewer} />
        <Done locale={locale} viewer={viewer} />
      </div>
    </>
  );
}

async function Failed({ locale, viewer }: Props) {
  const { outbox, site } = words(locale);
  const text = outbox.slips;
  const failed = await listFailedMessages(viewer);
  return (
    <section>
      <SectionHeading title={text.failed} />
      {failed.length === 0 && <p className="py-3 text-soft">{text.noneFailed}</p>}
      <ul>
        {failed.map(({ id, kind, title, fault }) => (
          <li key={id} id={id} className="flex flex-wrap items-center justify-between gap-3 border-rule border-b py-2">
            <div>
              <p>{outbox.sentences[kind](title || outbox.gone)}</p>
              <p className="text-small text-soft">
                {numberOf(id)} {fault && outbox.faults[fault]}
              </p>
            </div>
            <Form id={`resend-${id}`} action={resendAction} words={site.form}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton kind="plain">{text.resend}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Done({ locale, viewer }: Props) {
  const text = words(locale).outbox.slips;
  const done = await listHandedOver(viewer);
  if (done.length === 0) return null;
  return (
    <section>
      <SectionHeading title={text.done} />
      <ul>
        {done.map(({ id, by, deliveredAt }) => (
          <li key={id} className="border-rule border-b py-2">
            {text.doneBy(numberOf(id), by ?? '', deliveredAt ? formatInstant(locale, deliveredAt) : '')}
          </li>
        ))}
      </ul>
    </section>
  );
}
