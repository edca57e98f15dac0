import { Checkbox, TextArea } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { decideAction } from '../actions';
import type { ReviewView } from '../queries';

/** Who goes on: the order is advice, the person responsible chooses. */
export function DecideForm({ locale, review }: { locale: Locale; review: ReviewView }) {
  const { reviews, site } = words(locale);
  const text = reviews.round;
  return (
    <Form action={decideAction} id="decide" words={site.form}>
      <input type="hidden" name="id" value={review.id} />
      <FieldGroup name="chosen" label={text.chosen} hint={text.decideHelp}>
        {review.candidates
          .filter(({ standing }) => standing)
          .map(({ id, name, score }) => (
            <Checkbox
              key={id}
              name={`chosen.${id}`}
              label={`${name ?? text.unnamed} ${score === null ? '' : reviews.points(score)}`}
            />
          ))}
      </FieldGroup>
      <TextArea name="note" label={text.note} hint={text.noteHint} rows={2} maxLength={200} optional={site.optional} />
      <SubmitButton sending={site.sending}>{text.decideSubmit}</SubmitButton>
    </Form>
  );
}
