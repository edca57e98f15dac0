import { FilterChoice } from '@/components/ui/filter-choice';
import type { Locale } from '@/lib/locale';
import { communityName } from '../rules';

type Props = {
  locale: Locale;
  label: string;
  /** What the empty choice says: all of them, or the sub-district itself. */
  all: string;
  value: string | undefined;
  communities: { slug: string; name: string; nameEn: string }[];
  /** What can be chosen beside them. */
  others?: { value: string; label: string }[];
};

/** A community among the filters of a list, by its address. */
export function CommunityFilter({ locale, label, all, value, communities, others = [] }: Props) {
  const named = communities.map((one) => ({ value: one.slug, label: communityName(locale, one) }));
  return <FilterChoice name="community" label={label} all={all} value={value} options={[...named, ...others]} />;
}
