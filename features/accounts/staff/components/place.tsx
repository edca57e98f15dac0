import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { StaffRow } from '../queries';

type Props = { locale: Locale; account: Pick<StaffRow, 'community' | 'communityEn'> };

/** Where a member of staff belongs, in the reader's language. */
export function Place({ locale, account: { community, communityEn } }: Props) {
  return (locale === 'en' ? communityEn : community) ?? words(locale).site.whole;
}
