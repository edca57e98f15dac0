import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationView, Picture } from '../../queries';
import { reasonsNotToEdit } from '../../rules';
import { addPicturesAction, removePictureAction } from '../actions';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** The pictures of the form: what is there, and what can be added. */
export function PictureSection({ locale, viewer, nomination }: Props) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  const edits = reasonsNotToEdit(viewer, nomination).length === 0;
  return (
    <DeskSection title={text.pictures}>
      <p className="mb-3 text-soft">{text.picturesHelp}</p>
      {nomination.pictures.length === 0 && <p>{text.noPictures}</p>}
      <ul className="flex flex-wrap gap-4">
        {nomination.pictures.map((picture) => (
          <li key={picture.id} className="border border-rule bg-card p-2">
            <img
              src={`/people/${picture.id}`}
              alt={picture.alt || text.kinds[picture.kind]}
              width={picture.width}
              height={picture.height}
              loading="lazy"
              className="h-44 w-auto object-contain"
            />
            <p className="text-small text-soft">{text.kinds[picture.kind]}</p>
            {edits && <Remove locale={locale} id={nomination.id} picture={picture} />}
          </li>
        ))}
      </ul>
      {edits && (
        <Form id="pictures" action={addPicturesAction} words={site.form} className="mt-5">
          <input type="hidden" name="id" value={nomination.id} />
          {nomination.facts.consented['nominee-picture'] && (
            <Notice tone="gold">
              <p>{text.picturesAgreed}</p>
            </Notice>
          )}
          <Select
            name="kind"
            label={text.kind}
            options={[
              { value: '', label: site.choose },
              { value: 'id-photo', label: text.kinds['id-photo'] },
              { value: 'life', label: text.kinds.life },
            ]}
          />
          <Field name="files" type="file" accept="image/*" multiple label={text.files} />
          <Field name="alt" label={text.alt} hint={text.altHint} maxLength={100} />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.addPictures}
          </SubmitButton>
        </Form>
      )}
    </DeskSection>
  );
}

function Remove({ locale, id, picture }: { locale: Locale; id: string; picture: Picture }) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  return (
    <Form id={`remove-${picture.id}`} action={removePictureAction} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="pictureId" value={picture.id} />
      <SubmitButton kind="quiet" label={text.removeOf(picture.alt || text.kinds[picture.kind])}>
        {text.removePicture}
      </SubmitButton>
    </Form>
  );
}
