import { Select, TextArea } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { fileParts } from '@/db/schema/events.values';
import { PictureSource } from '@/features/media/components/picture-fields';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { addItemAction } from '../actions';
import { wordsMax } from '../inputs';

type Props = { locale: Locale; viewer: Staff; eventId: string };

/** Words or a picture for the file of a session. */
export function ItemForm({ locale, viewer, eventId }: Props) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  const parts = [
    { value: '', label: site.choose },
    ...fileParts.map((value) => ({ value, label: eventLedger.parts[value] })),
  ];
  return (
    <Form action={addItemAction} id="item" words={site.form} className="mt-3">
      <input type="hidden" name="eventId" value={eventId} />
      <Folded kind="link" summary={text.addItem}>
        <div className="mt-3 border border-rule bg-card p-5">
          <Select name="part" label={text.part} options={parts} />
          <TextArea name="words" label={text.words} hint={text.wordsHelp} maxLength={wordsMax} rows={5} />
          <PictureSource
            locale={locale}
            viewer={viewer}
            upload={{ label: text.picture, hint: text.pictureHelp }}
            choice={{ label: text.fromLibrary, hint: text.fromLibraryHelp, none: text.noneChosen }}
          />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.addItem}
          </SubmitButton>
        </div>
      </Folded>
    </Form>
  );
}
