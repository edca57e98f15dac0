import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Reason } from '@/lib/rule-broken';
import { words } from '@/messages/words';
import { closeAction } from '../actions';

/** The end of the scoring, or what it still waits for. */
export function CloseForm({ locale, id, reasons }: { locale: Locale; id: string; reasons: Reason[] }) {
  const { reviews, site, reasons: sentences } = words(locale);
  if (reasons.length > 0)
    return reasons.map(({ code, values }) => <p key={code}>{sentences[code]({ max: 0, ...values })}</p>);
  return (
    <Form action={closeAction} id="close" words={site.form}>
      <input type="hidden" name="id" value={id} />
      <p className="mb-3 text-soft">{reviews.round.closeHelp}</p>
      <SubmitButton sending={site.sending}>{reviews.round.closeSubmit}</SubmitButton>
    </Form>
  );
}
