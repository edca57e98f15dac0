import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { waiveAction } from '../actions';
import type { CandidateRow } from '../desk/queries';
import { waiverReasons } from '../rules';

/** Those whose bravery is kept secret and who may be cleared without a notice; nothing when there is nobody. */
export function WaiveForms({ locale, people }: { locale: Locale; people: CandidateRow[] }) {
  const { site, nominations, publicNotices } = words(locale);
  const text = publicNotices.desk.waive;
  const options = [
    { value: '', label: site.choose },
    ...waiverReasons.map((value) => ({ value, label: text.reasons[value] })),
  ];
  if (people.length === 0) return null;
  return (
    <section className="mt-12">
      <SectionHeading title={text.title} />
      <p className="mt-3 text-soft">{text.help}</p>
      {people.map(({ id, name, category }) => (
        <Form
          key={id}
          id={`waive-${id}`}
          action={waiveAction}
          words={site.form}
          className="mt-4 border-rule border-t pt-4"
        >
          <input type="hidden" name="nominationId" value={id} />
          <h3 className="mb-2 text-lead">
            {[name ?? publicNotices.desk.unnamed, nominations.categories[category]].join(site.separator)}
          </h3>
          <Select name="reason" label={text.reason} options={options} />
          <SubmitButton kind="plain">{text.submit}</SubmitButton>
        </Form>
      ))}
    </section>
  );
}
