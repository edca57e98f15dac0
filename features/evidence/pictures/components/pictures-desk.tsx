import { DeskSection } from '@/components/ui/desk-section';
import { Form, SubmitButton } from '@/components/ui/form';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { isShown } from '@/features/media/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { PlaceProps } from '../../components/indicator-desk';
import { removePictureAction } from '../actions';
import { type EvidencePicture, listAtHand, listPictures } from '../queries';
import { captionSaid } from '../rules';
import { AddForm } from './add-form';
import { AtHandList } from './at-hand-list';

type Props = PlaceProps & { mayProve: boolean; chosen: string | undefined };

/** The pictures of an indicator with their captions, those of its records that only want one, and a new one. */
export async function PicturesDesk({ locale, place, view, mayProve, chosen }: Props) {
  const text = words(locale).evidence.pictures;
  const { edition, indicator, tags } = view;
  const of = { editionId: edition.id, communityId: place?.id ?? null, indicatorId: indicator.id };
  const [pictures, atHand] = await Promise.all([listPictures(of), mayProve ? listAtHand(tags) : []]);
  const used = new Set(pictures.map(({ picture }) => picture.hash));
  const now = new Date();
  const free = atHand.filter(({ picture }) => !used.has(picture.hash) && isShown(picture.consent, now));
  return (
    <DeskSection title={text.title}>
      <p className="mb-3 max-w-[46em] text-soft">{text.help}</p>
      {pictures.length === 0 && <p className="text-soft">{text.none}</p>}
      <ul className="grid gap-6 md:grid-cols-2">
        {pictures.map((picture) => (
          <Shown key={picture.id} locale={locale} shown={picture} mayRemove={mayProve} />
        ))}
      </ul>
      {mayProve && (
        <>
          <AtHandList locale={locale} place={place} indicatorId={indicator.id} pictures={free} />
          <AddForm
            locale={locale}
            place={place}
            indicatorId={indicator.id}
            chosen={free.find(({ mediaId }) => mediaId === chosen)}
          />
        </>
      )}
    </DeskSection>
  );
}

type ShownProps = { locale: Locale; shown: EvidencePicture; mayRemove: boolean };

function Shown({ locale, shown: { id, caption, picture }, mayRemove }: ShownProps) {
  const { evidence, site } = words(locale);
  const text = evidence.pictures;
  return (
    <li>
      <figure>
        <StoredPicture
          locale={locale}
          picture={picture}
          alt={caption.topic}
          sizes="(min-width: 40rem) 400px, 92vw"
          cropped
          className="aspect-3/2"
        />
        <figcaption className="mt-1 text-note">{captionSaid(locale, caption)}</figcaption>
      </figure>
      {!isShown(picture.consent, new Date()) && <p className="text-red-ink">{text.hidden}</p>}
      {mayRemove && (
        <Form action={removePictureAction} id={`remove-${id}`} words={site.form}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton kind="quiet" sending={site.sending} label={text.removeOf(caption.topic)}>
            {text.remove}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
