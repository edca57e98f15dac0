import { DataTable } from '@/components/ui/data-table';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NoticeView, ObjectionRow } from '../../desk/queries';
import { enterAction } from '../actions';
import { mayRead, reasonsNotToEnter } from '../rules';
import { ObjectionBadge } from './objection-badge';
import { ObjectionFields } from './objection-fields';

type Props = { locale: Locale; viewer: Viewer; notice: NoticeView };

/** What was objected to a notice, as far as the viewer may know, and where a clerk enters what came otherwise. */
export function NoticeObjections({ locale, viewer, notice }: Props) {
  const { desk } = words(locale).publicNotices;
  return (
    <section>
      <SectionHeading title={desk.objections} />
      <div className="mt-3">
        {notice.objections.length > 0 ? (
          <DataTable caption={desk.objections} head={Object.values(desk.objectionHead)}>
            {notice.objections.map((objection) => (
              <Row
                key={objection.id}
                locale={locale}
                objection={objection}
                address={mayRead(viewer, notice) ? `/desk/notices/${notice.number}/objections/${objection.id}` : null}
              />
            ))}
          </DataTable>
        ) : (
          <p className="text-soft">{desk.noObjections}</p>
        )}
      </div>
      {reasonsNotToEnter(viewer, notice).length === 0 && <Enter locale={locale} notice={notice} />}
    </section>
  );
}

function Row({ locale, objection, address }: { locale: Locale; objection: ObjectionRow; address: string | null }) {
  const { modes, desk } = words(locale).publicNotices;
  const { number, nominee, mode, status, receivedAt } = objection;
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {address ? (
          <a href={href(locale, address)} className="text-red-ink underline">
            {number}
          </a>
        ) : (
          number
        )}
      </th>
      <td className="whitespace-nowrap">{nominee ?? desk.unnamed}</td>
      <td className="whitespace-nowrap">{modes[mode]}</td>
      <td>
        <ObjectionBadge locale={locale} status={status} />
      </td>
      <td className="whitespace-nowrap">{formatInstant(locale, receivedAt)}</td>
    </tr>
  );
}

function Enter({ locale, notice }: Omit<Props, 'viewer'>) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  const people = notice.people.filter(({ status }) => status === 'on-notice');
  return (
    <div className="mt-6 max-w-[36rem] border-rule border-t pt-4">
      <h3 className="mb-3 text-lead">{text.enter}</h3>
      <Form id="enter" action={enterAction} words={site.form}>
        <input type="hidden" name="noticeId" value={notice.id} />
        <ObjectionFields
          isEntered
          locale={locale}
          people={people.map(({ id, name }) => ({ id, name: name ?? text.unnamed }))}
        />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.enterSubmit}
        </SubmitButton>
      </Form>
    </div>
  );
}
