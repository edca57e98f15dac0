import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** Says that this is not public yet, and leads back to the editor. */
export function PreviewBar({ locale, id }: { locale: Locale; id: string }) {
  const { preview } = words(locale).announcements;
  return (
    <Notice tone="gold">
      <p className="flex flex-wrap justify-between gap-3">
        {preview.note}
        <a className="underline" href={href(locale, `/desk/announcements/${id}`)}>
          {preview.back}
        </a>
      </p>
    </Notice>
  );
}
