import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Community } from '@/features/communities/queries';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { IndicatorFilter } from '../inputs';
import { PicturesDesk } from '../pictures/components/pictures-desk';
import type { IndicatorView } from '../queries';
import { editionPath, indicatorPath, placeOfIndicator, reasonsNotToProve } from '../rules';
import { AskedTable } from './asked-table';
import { FindRecords } from './find-records';
import { StatementSection } from './statement-section';
import { TagList } from './tag-list';

export type PlaceProps = { locale: Locale; viewer: Staff; place: Community | null; view: IndicatorView };
type Props = PlaceProps & { filter: IndicatorFilter };

/** The address of a page of evidence at a place. */
export const atPlace = (path: string, place: Community | null) => (place ? `${path}?community=${place.slug}` : path);

/** One indicator at a place: what it asks for, the records and pictures that show it, and what the place says of it. */
export function IndicatorDesk({ locale, viewer, place, view, filter }: Props) {
  const { evidence: text } = words(locale);
  const { edition, indicator, above, leaf } = view;
  const mayProve = reasonsNotToProve(viewer, placeOfIndicator(view, place?.id ?? null)).length === 0;
  const shared = { locale, viewer, place, view };
  return (
    <div className="max-w-[60rem]">
      <BackLink href={href(locale, atPlace(editionPath(edition.id), place))}>{edition.title}</BackLink>
      {above.map((one) => (
        <p key={one.id} className="text-small text-soft">
          {one.code} {one.text}
        </p>
      ))}
      <h1 className="text-title">
        <span className="whitespace-nowrap">{indicator.code}</span> {indicator.text}
      </h1>
      <p className="mb-4 text-soft">
        {[
          place ? communityName(locale, place) : text.whole,
          text.methods[indicator.method],
          indicator.owner,
          text.period(edition.fromDay, edition.toDay),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {edition.closedAt && (
        <Notice>
          <p>{text.closedOn(dayOf(edition.closedAt), leaf?.kept ?? false)}</p>
        </Notice>
      )}
      {!leaf && <p>{text.indicator.notSmallest}</p>}
      {leaf && (
        <>
          <AskedTable locale={locale} indicator={indicator} leaf={leaf} />
          <LinkButton href={href(locale, atPlace(`${indicatorPath(indicator.id)}/form`, place))}>
            {text.indicator.form}
          </LinkButton>
          <TagList {...shared} mayProve={mayProve} />
          {mayProve && <FindRecords {...shared} filter={filter} />}
          <PicturesDesk {...shared} mayProve={mayProve} chosen={filter.picture} />
          <StatementSection {...shared} leaf={leaf} mayProve={mayProve} />
        </>
      )}
    </div>
  );
}
