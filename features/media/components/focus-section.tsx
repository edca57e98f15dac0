import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { clickAction, focusAction } from '../actions';
import type { ItemView } from '../library/queries';
import { isShown, pictureAddress, shownHeight, shownWidth } from '../rules';
import { StoredPicture } from './stored-picture';
import { Which } from './which';

/**
 * What must stay in sight: a click on the picture, which browsers post by themselves, or two numbers; and what the crop
 * looks like.
 */
export function FocusSection({ locale, item }: { locale: Locale; item: ItemView }) {
  const { media, site } = words(locale);
  if (!isShown(item.consent, new Date())) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">{media.focus}</h2>
      <p className="mb-3 text-soft">{media.focusHelp}</p>
      <div className="flex flex-wrap gap-5">
        <Form action={clickAction} id="click" words={site.form}>
          <Which item={item} />
          <input
            type="image"
            name="focus"
            src={pictureAddress(item.hash, 480)}
            alt={media.focusClick}
            width={shownWidth}
            height={shownHeight(item)}
            tabIndex={-1}
            className="cursor-crosshair"
          />
        </Form>
        <div className="w-48">
          <StoredPicture locale={locale} picture={item} alt="" sizes="192px" cropped className="aspect-3/2" />
        </div>
      </div>
      <Form action={focusAction} id="focus" words={site.form} className="mt-3 flex flex-wrap items-end gap-x-4">
        <Which item={item} />
        <Field name="focusX" label={media.focusX} value={String(item.focusX)} inputMode="numeric" />
        <Field name="focusY" label={media.focusY} value={String(item.focusY)} inputMode="numeric" />
        <div className="mb-5">
          <SubmitButton kind="plain">{media.save}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
