import { Button } from '@/components/ui/button';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { type Community, listCommunities } from '@/features/communities/queries';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { scopeOf } from '../queries';
import type { ChosenPeriod } from '../rules';
import { figureQuery, Kept, spanOf } from './period-choice';

type Chosen = { locale: Locale; period: ChosenPeriod; community: Community | null };

/** One community or all of them, for whoever sees all. */
export async function CommunityChoice({
  locale,
  viewer,
  path,
  period,
  community,
}: Chosen & { viewer: Viewer; path: string }) {
  if (scopeOf(viewer)?.communityId !== null) return null;
  const text = words(locale).figures;
  return (
    <form action={href(locale, path)} aria-label={text.chooseCommunity} className="mb-3 flex flex-wrap items-end gap-3">
      <Kept fields={figureQuery({ period, community: null })} />
      <CommunityFilter
        locale={locale}
        label={text.chooseCommunity}
        all={text.everywhere}
        value={community?.slug}
        communities={await listCommunities()}
      />
      <Button>{text.showCommunity}</Button>
    </form>
  );
}

/** Whose days the numbers are. */
export function PlaceAndPeriod({ locale, period, community }: Chosen) {
  const { figures, site } = words(locale);
  return (
    <p className="font-semibold">
      {community ? communityName(locale, community) : figures.everywhere}
      {site.separator}
      {spanOf(locale, period)}
    </p>
  );
}
