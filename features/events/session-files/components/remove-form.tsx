import { Form, SubmitButton } from '@/components/ui/form';
import type { FormState } from '@/lib/form-action';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = {
  locale: Locale;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  eventId: string;
  id: string;
  words: { remove: string; label: string };
};

/** Takes one thing of an event away again. */
export function RemoveForm({ locale, action, eventId, id, words: { remove, label } }: Props) {
  const { site } = words(locale);
  return (
    <Form action={action} id={`remove-${id}`} words={site.form}>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton kind="quiet" sending={site.sending} label={label}>
        {remove}
      </SubmitButton>
    </Form>
  );
}
