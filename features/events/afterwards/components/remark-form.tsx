import { TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { remarkAction } from '../actions';
import { remarkMax } from '../inputs';
import type { AfterEvent } from '../queries';

/** What the leader said at the end, and where the event was reported. */
export function RemarkForm({ locale, event }: { locale: Locale; event: AfterEvent }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  return (
    <Form action={remarkAction} id="remark" words={site.form} className="max-w-[44rem]">
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <TextArea
        name="remark"
        label={text.leaderRemark}
        hint={text.leaderRemarkHelp}
        optional={site.optional}
        value={event.remark}
        maxLength={remarkMax}
        rows={3}
      />
      <TextArea
        name="reportedAt"
        label={text.reportedAt}
        hint={text.reportedAtHelp}
        optional={site.optional}
        value={event.reportedAt}
        rows={2}
      />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.save}
      </SubmitButton>
    </Form>
  );
}
