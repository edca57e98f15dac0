import { Checkbox } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { closeMonthAction } from '../actions';

type Props = { locale: Locale; viewer: Staff; communityId: string; month: string; seen: string };

/** The signature under a month. */
export function CloseForm({ locale, viewer, communityId, month, seen }: Props) {
  const { ledgers, site } = words(locale);
  const text = ledgers.closing;
  return (
    <Form
      action={closeMonthAction}
      id="close"
      words={site.form}
      className="no-print mt-5 max-w-[40rem] border border-rule bg-card p-5"
    >
      <input type="hidden" name="communityId" value={communityId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="seen" value={seen} />
      <Checkbox name="checked" label={text.confirm} />
      <p className="mb-4">
        {text.signature} <span className="font-semibold">{viewer.name}</span>
        <span className="block text-small text-soft">{text.signatureHint}</span>
      </p>
      <SubmitButton sending={site.sending}>{text.sign}</SubmitButton>
    </Form>
  );
}
