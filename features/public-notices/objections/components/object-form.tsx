import { BackLink } from '@/components/ui/back-link';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { Trap } from '@/components/ui/trap';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { PublicNotice } from '../../queries';
import { objectAction } from '../actions';
import { reasonsNotToObject } from '../rules';
import { ObjectionFields } from './objection-fields';

/** Where anybody objects to somebody on a notice. */
export function ObjectForm({ locale, notice }: { locale: Locale; notice: PublicNotice }) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.form;
  const isTaken = reasonsNotToObject(notice, new Date()).length === 0;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <BackLink href={href(locale, `/notices/${notice.number}`)}>{text.back}</BackLink>
      <h1 className="text-title">{isTaken ? text.title : text.overTitle}</h1>
      {isTaken ? (
        <>
          <p className="mt-2 text-soft">{notice.title}</p>
          <p className="mt-2 mb-6">{text.intro}</p>
          <Form action={objectAction} words={site.form}>
            <input type="hidden" name="noticeId" value={notice.id} />
            <ObjectionFields
              locale={locale}
              people={(notice.people ?? []).map(({ nominationId, name }) => ({ id: nominationId, name: name ?? '' }))}
            />
            <Trap label={text.leaveEmpty} />
            <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
          </Form>
        </>
      ) : (
        <Notice>
          <p>{text.overText}</p>
          <p className="mt-2 whitespace-pre-line">{notice.objectTo}</p>
        </Notice>
      )}
    </div>
  );
}
