import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { captionParts } from '@/db/schema/evidence.values';
import type { Community } from '@/features/communities/queries';
import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { titleSaid } from '../../spelled/queries';
import { addPictureAction } from '../actions';
import { captionPartMax } from '../inputs';
import type { AtHand } from '../queries';

type Props = { locale: Locale; place: Community | null; indicatorId: string; chosen: AtHand | undefined };

/** A new picture with the six parts of its caption; of a picture that was chosen, what its record says stands there. */
export function AddForm({ locale, place, indicatorId, chosen }: Props) {
  const { evidence, site } = words(locale);
  const text = evidence.pictures;
  const known = chosen && {
    time: chosen.subject.day,
    place: chosen.place || (place ? place.name : ''),
    topic: titleSaid(locale, chosen.subject),
  };
  return (
    <section id="picture" className="mt-5 max-w-[46rem] border border-rule bg-card p-5">
      <h3 className="mb-3 font-semibold">{text.add}</h3>
      <Form key={chosen?.mediaId} action={addPictureAction} id="picture-form" words={site.form}>
        <input type="hidden" name="indicatorId" value={indicatorId} />
        <input type="hidden" name="communityId" value={place?.id ?? ''} />
        {chosen ? (
          <>
            <input type="hidden" name="mediaId" value={chosen.mediaId} />
            <StoredPicture
              locale={locale}
              picture={chosen.picture}
              alt={text.chosen}
              sizes="20rem"
              className="mb-4 max-w-80"
            />
          </>
        ) : (
          <Field
            name="picture"
            type="file"
            label={text.file}
            hint={text.fileHint}
            accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif"
          />
        )}
        <div className="grid gap-x-6 md:grid-cols-2">
          {captionParts.map((part) => (
            <Field
              key={part}
              name={`caption.${part}`}
              label={text.parts[part]}
              value={(known as Partial<Record<typeof part, string>> | undefined)?.[part] ?? ''}
              maxLength={captionPartMax}
            />
          ))}
        </div>
        <SubmitButton kind="plain" sending={site.sending}>
          {text.save}
        </SubmitButton>
      </Form>
    </section>
  );
}
