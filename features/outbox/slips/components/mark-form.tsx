import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { slipFaults } from '@/db/schema/outbox.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { markAction } from '../actions';
import type { Slip } from '../queries';
import { numberOf } from '../rules';

/** What became of one slip. */
export function MarkForm({ locale, slip }: { locale: Locale; slip: Slip }) {
  const { outbox, site } = words(locale);
  const text = outbox.slips;
  const number = numberOf(slip.id);
  const options = [
    { value: '', label: site.choose },
    { value: 'handedOver', label: text.outcomes.handedOver },
    ...slipFaults.map((fault) => ({ value: fault, label: text.outcomes[fault] })),
  ];
  return (
    <li className="border-rule border-b pt-3">
      <Form id={`mark-${slip.id}`} action={markAction} words={site.form} className="flex flex-wrap items-end gap-x-4">
        <input type="hidden" name="id" value={slip.id} />
        <p className="mb-5 min-h-11 content-center font-song">{number}</p>
        <Select name="outcome" label={text.outcome} options={options} />
        <div className="mb-5">
          <SubmitButton kind="plain">{text.markOf(number)}</SubmitButton>
        </div>
      </Form>
    </li>
  );
}
