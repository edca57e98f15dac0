import { DeskSection } from '@/components/ui/desk-section';
import { Field } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { PictureSource } from '@/features/media/components/picture-fields';
import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterEvent } from '../../afterwards/queries';
import { addPictureAction, removePictureAction } from '../actions';
import { altMax, captionMax } from '../inputs';
import { listPictures } from '../queries';
import { RemoveForm } from './remove-form';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent; mayFile: boolean };

/** The pictures that residents see beside the event. */
export async function PicturesDesk({ locale, viewer, event, mayFile }: Props) {
  const text = words(locale).eventLedger.after;
  const pictures = await listPictures(event.id);
  return (
    <DeskSection title={text.pictures}>
      <p className="mb-3 max-w-[46em] text-soft">{text.picturesHelp}</p>
      {pictures.length === 0 && <p className="text-soft">{text.noPictures}</p>}
      <ul className="grid gap-6 md:grid-cols-2 lg:grid-cols-4">
        {pictures.map(({ id, caption, alt, picture }) => (
          <li key={id}>
            <figure>
              <StoredPicture
                locale={locale}
                picture={picture}
                alt={alt}
                sizes="(min-width: 64rem) 280px, 92vw"
                cropped
                className="aspect-3/2"
              />
              <figcaption className="mt-1 text-note">{caption}</figcaption>
            </figure>
            {mayFile && (
              <RemoveForm
                locale={locale}
                action={removePictureAction}
                eventId={event.id}
                id={id}
                words={{ remove: text.removePicture, label: text.removeOf(caption) }}
              />
            )}
          </li>
        ))}
      </ul>
      {mayFile && <PictureForm locale={locale} viewer={viewer} eventId={event.id} />}
    </DeskSection>
  );
}

function PictureForm({ locale, viewer, eventId }: { locale: Locale; viewer: Staff; eventId: string }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  return (
    <Form action={addPictureAction} id="picture" words={site.form} className="mt-3 max-w-[44rem]">
      <input type="hidden" name="eventId" value={eventId} />
      <Folded kind="link" summary={text.addPicture}>
        <div className="mt-3 border border-rule bg-card p-5">
          <PictureSource
            locale={locale}
            viewer={viewer}
            upload={{ label: text.picture, hint: text.pictureHelp }}
            choice={{ label: text.fromLibrary, hint: text.fromLibraryHelp, none: text.noneChosen }}
          />
          <Field name="caption" label={text.caption} hint={text.captionHelp} maxLength={captionMax} />
          <Field name="alt" label={text.alt} hint={text.altHelp} optional={site.optional} maxLength={altMax} />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.addPicture}
          </SubmitButton>
        </div>
      </Folded>
    </Form>
  );
}
