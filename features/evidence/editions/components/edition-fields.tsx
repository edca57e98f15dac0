import { Field } from '@/components/ui/field';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EditionInput } from '../inputs';

/** What is typed of an edition: its name, the period of its evidence, and its limits. */
export function EditionFields({ locale, edition }: { locale: Locale; edition: EditionInput }) {
  const text = words(locale).evidence.imports;
  const number = (name: 'statementLeast' | 'statementMost' | 'pictureKilobytes') => (
    <Field name={name} label={text[name]} value={String(edition[name])} inputMode="numeric" />
  );
  return (
    <>
      <Field name="title" label={text.editionTitle} hint={text.editionTitleHint} value={edition.title} maxLength={60} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field name="fromDay" type="date" label={text.from} hint={text.fromHint} value={edition.fromDay} />
        <Field name="toDay" type="date" label={text.to} value={edition.toDay} />
      </div>
      <div className="grid items-end gap-x-6 md:grid-cols-3">
        {number('statementLeast')}
        {number('statementMost')}
        {number('pictureKilobytes')}
      </div>
    </>
  );
}
