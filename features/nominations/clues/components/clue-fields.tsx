import { CountedArea } from '@/components/ui/counted-area';
import { Field, Select } from '@/components/ui/field';
import { categories, channels } from '@/db/schema/nominations.values';
import type { Community } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { contactMax, elsewhere, nameMax, placeMax } from '../inputs';

type Props = { locale: Locale; communities: Community[]; deedMax: number };

/** What a clue says: who it is, what was done, and how to reach who says so. The same online and from paper. */
export function ClueFields({ locale, communities, deedMax }: Props) {
  const { clues, nominations, site } = words(locale);
  const text = clues.form;
  const places = communities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }));
  const choose = { value: '', label: site.choose };
  return (
    <>
      <fieldset>
        <legend className="mb-3 font-bold font-song text-head">{text.person}</legend>
        <Field name="name" label={text.name} hint={text.nameHint} maxLength={nameMax} autoComplete="off" required />
        <Select
          name="communityId"
          label={text.where}
          options={[choose, ...places, { value: elsewhere, label: text.elsewhere }]}
        />
        <Field
          name="place"
          label={text.place}
          hint={text.placeHint}
          optional={site.optional}
          maxLength={placeMax}
          autoComplete="off"
        />
        <Select
          name="category"
          label={text.category}
          options={[
            choose,
            ...categories.map((value) => ({
              value,
              label: `${nominations.categories[value]}${site.colon}${clues.meanings[value]}`,
            })),
          ]}
        />
        <CountedArea
          name="deed"
          label={text.deed}
          hint={text.deedHint}
          most={deedMax}
          left={text.left}
          over={text.over}
          rows={3}
          required
        />
        <Field
          name="picture"
          type="file"
          accept="image/*"
          label={text.picture}
          hint={text.pictureHint}
          optional={site.optional}
        />
      </fieldset>
      <fieldset className="mt-8">
        <legend className="mb-3 font-bold font-song text-head">{text.you}</legend>
        <Select
          name="channel"
          label={text.channel}
          options={[choose, ...channels.map((value) => ({ value, label: text.channels[value] }))]}
        />
        <Field
          name="nominator"
          label={text.nominator}
          hint={text.nominatorHint}
          maxLength={nameMax}
          autoComplete="name"
        />
        <Field name="contact" label={text.contact} hint={text.contactHint} maxLength={contactMax} required />
      </fieldset>
    </>
  );
}
