import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listRecentPictures } from '../library/queries';
import { StoredPicture } from './stored-picture';

type Props = { locale: Locale; viewer: Viewer; label: string; hint: string; none: string };

/** The newest pictures of the library, to choose one of as a cover; a plain group of buttons that needs no scripts. */
export async function CoverChoice({ locale, viewer, label, hint, none }: Props) {
  const { media } = words(locale);
  const pictures = await listRecentPictures(viewer, new Date());
  if (pictures.length === 0) return null;
  return (
    <details className="mb-5">
      <summary className="min-h-11 py-2 font-semibold">{label}</summary>
      <fieldset>
        <legend className="text-small text-soft">{hint}</legend>
        <label className="flex min-h-11 items-center gap-3">
          <input type="radio" name="chosenCover" value="" defaultChecked className="size-5 accent-red" />
          {none}
        </label>
        <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
          {pictures.map((picture) => (
            <label key={picture.id} className="block has-checked:bg-red-wash">
              <StoredPicture locale={locale} picture={picture} alt="" sizes="180px" cropped className="aspect-3/2" />
              <span className="flex min-h-11 items-start gap-2 p-2 text-small">
                <input
                  type="radio"
                  name="chosenCover"
                  value={picture.id}
                  className="mt-0.5 size-5 shrink-0 accent-red"
                />
                {picture.alt || media.undescribed}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
