import { Button } from '@/components/ui/button';
import { DeskSection } from '@/components/ui/desk-section';
import type { Community } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Edition } from '../queries';

type Props = { locale: Locale; edition: Edition; place: Community | null };

/** Asks for all evidence of an edition at a place, as a file. */
export function PackageForm({ locale, edition, place }: Props) {
  const text = words(locale).evidence.packing;
  return (
    <DeskSection title={text.title}>
      <p className="mb-3 max-w-[46em] text-soft">{text.help}</p>
      <form method="post" action={`/api/evidence/${edition.id}/package?locale=${locale}`}>
        <input type="hidden" name="community" value={place?.slug ?? ''} />
        <Button>{text.make}</Button>
      </form>
    </DeskSection>
  );
}
