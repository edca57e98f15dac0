import { Picture } from '@/components/ui/picture';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollItem } from '../queries';

type Props = { locale: Locale; person: RollItem['person']; sizes: string; eager?: boolean };

/** A portrait as the person agreed to; otherwise the one character of the category, and nobody's face. */
export function Portrait({ locale, person, sizes, eager = false }: Props) {
  const [picture] = person.pictures;
  if (!picture)
    return (
      <div
        aria-hidden="true"
        className="grid aspect-[4/5] w-full place-items-center rounded-sm bg-gold-wash font-bold font-song text-gold text-mast"
      >
        {words(locale).honours.initials[person.category]}
      </div>
    );
  const { id, width, height, alt } = picture;
  return (
    <Picture
      sources={[{ src: `/people/${id}`, width }]}
      alt={alt || person.name}
      width={width}
      height={height}
      sizes={sizes}
      eager={eager}
      className="aspect-[4/5]"
    />
  );
}
