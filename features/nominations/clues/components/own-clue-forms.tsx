import { Checkbox, TextArea } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { addAction, withdrawAction } from '../actions';
import { additionMax } from '../inputs';

type Props = { locale: Locale; token: string };

export function AddForm({ locale, token }: Props) {
  const { clues, site } = words(locale);
  const text = clues.mine;
  return (
    <Form id="add" action={addAction} words={site.form} className="no-print">
      <input type="hidden" name="token" value={token} />
      <TextArea name="text" label={text.add} hint={text.addHint} maxLength={additionMax} rows={3} />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.addSubmit}
      </SubmitButton>
    </Form>
  );
}

export function WithdrawForm({ locale, token }: Props) {
  const { clues, site } = words(locale);
  const text = clues.mine;
  return (
    <Form id="withdraw" action={withdrawAction} words={site.form} className="no-print mt-6 border-rule border-t pt-2">
      <input type="hidden" name="token" value={token} />
      <Folded summary={text.withdraw}>
        <p className="mb-2 text-soft">{text.withdrawHelp}</p>
        <Checkbox name="confirm" label={text.withdrawConfirm} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.withdrawSubmit}
        </SubmitButton>
      </Folded>
    </Form>
  );
}
