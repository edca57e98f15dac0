import { Field, Select, TextArea } from '@/components/ui/field';
import { objectionModes } from '@/db/schema/public-notices.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { contactMax, textMax } from '../inputs';

/** What an objection is made of, for who objects and for the clerk who enters one. */
export function ObjectionFields({
  locale,
  people,
  isEntered = false,
}: {
  locale: Locale;
  people: { id: string; name: string }[];
  isEntered?: boolean;
}) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.form;
  const choose = { value: '', label: site.choose };
  const names = people.map(({ id, name }) => ({ value: id, label: name }));
  const modes = objectionModes.map((value) => ({ value, label: text.modeOptions[value] }));
  return (
    <>
      {people.length === 1 ? (
        <Select name="nominationId" label={text.about} options={names} value={people[0]?.id ?? ''} />
      ) : (
        <Select name="nominationId" label={text.about} options={[choose, ...names]} />
      )}
      <TextArea name="text" label={text.text} hint={text.textHint} maxLength={textMax} rows={6} required />
      <Select name="mode" label={text.mode} hint={text.modeHint} options={[choose, ...modes]} />
      <Field
        name="contact"
        label={isEntered ? text.contactEntered : text.contact}
        hint={text.contactHint}
        maxLength={contactMax}
        autoComplete="off"
        required
      />
    </>
  );
}
