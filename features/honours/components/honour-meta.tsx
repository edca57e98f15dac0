import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollItem } from '../queries';
import { batchName } from '../rules';

type Props = { locale: Locale; item: Pick<RollItem, 'community' | 'batch' | 'person'>; className?: string };

/** Category in gold, community and batch of somebody on the roll, in one quiet line. */
export function HonourMeta({ locale, item: { community, batch, person }, className }: Props) {
  const { nominations, site } = words(locale);
  return (
    <p className={classNames('text-small text-soft', className)}>
      <span className="mr-2 font-semibold text-gold">{nominations.categories[person.category]}</span>
      {locale === 'en' ? community.nameEn : community.name}
      {site.separator}
      {batchName(locale, batch)}
    </p>
  );
}
