import { Field } from '@/components/ui/field';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { PictureFacts } from '../rules';
import { CoverChoice } from './cover-choice';
import { StoredPicture } from './stored-picture';

type UploadProps = { locale: Locale; name: string; label: string; hint: string };

/** A new picture, of the kinds that the library takes. */
export function PictureUpload({ locale, ...field }: UploadProps) {
  return (
    <Field
      {...field}
      type="file"
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif"
      optional={words(locale).site.optional}
    />
  );
}

type SourceProps = {
  locale: Locale;
  viewer: Viewer;
  upload: { label: string; hint: string };
  choice: { label: string; hint: string; none: string };
};

/** Where a picture comes from: a new one, as `cover`, or one of the library, as `chosenCover`. */
export function PictureSource({ locale, viewer, upload, choice }: SourceProps) {
  return (
    <>
      <PictureUpload locale={locale} name="cover" {...upload} />
      <CoverChoice locale={locale} viewer={viewer} {...choice} />
    </>
  );
}

type PresentProps = { locale: Locale; picture: PictureFacts; alt: string; caption: string };

/** The picture that stands there now, before another one takes its place. */
export function PresentPicture({ locale, picture, alt, caption }: PresentProps) {
  return (
    <figure className="mb-3 max-w-72">
      <StoredPicture locale={locale} picture={picture} alt={alt} sizes="290px" />
      <figcaption className="text-small text-soft">{caption}</figcaption>
    </figure>
  );
}
