import { BackLink } from '@/components/ui/back-link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { filterControl } from '@/components/ui/filter-choice';
import { may } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { shanghai } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { ScoreCardFilter } from '../inputs';
import { getCard, getRecords } from '../queries';
import { mayAssess } from '../rules';
import { ScoreCardForm } from './score-card-form';
import { ScoreCardTable } from './score-card-table';

const path = '/desk/events/score-card';

type Props = { locale: Locale; viewer: Staff; filter: ScoreCardFilter; now: Date };

/** 道德讲堂示范点自评表: points and reasons beside what the records say, of one community in one year. */
export async function ScoreCardDesk({ locale, viewer, filter, now }: Props) {
  const { eventLedger } = words(locale);
  const text = eventLedger.scoreCard;
  const places = (await listCommunities()).filter(({ id }) => may(viewer, 'event.read', id));
  const community = places.find(({ slug }) => slug === filter.community) ?? places[0];
  const year = Number(filter.year ?? shanghai(now).getUTCFullYear());
  const records = community && (await getRecords(viewer, community.id, year));
  const card = community && (await getCard(viewer, community.id, year));
  const name = community && (locale === 'en' ? community.nameEn : community.name);
  return (
    <>
      <BackLink href={href(locale, '/desk/events/ledger')}>{eventLedger.title}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 max-w-[46em] text-soft">{text.help}</p>
      {!community || !records ? (
        <EmptyState title={text.noCommunity}>{text.notYet}</EmptyState>
      ) : (
        <>
          <Choice locale={locale} places={places} chosen={community.slug} year={year} now={now} />
          <h2 className="mb-3 text-head">
            {[name, eventLedger.ledger.yearOf(year)].join(words(locale).site.separator)}
          </h2>
          {mayAssess(viewer, community.id) ? (
            <ScoreCardForm locale={locale} communityId={community.id} year={year} records={records} card={card} />
          ) : (
            <ScoreCardTable locale={locale} records={records} card={card} />
          )}
        </>
      )}
    </>
  );
}

type ChoiceProps = { locale: Locale; places: Community[]; chosen: string; year: number; now: Date };

function Choice({ locale, places, chosen, year, now }: ChoiceProps) {
  const { eventLedger } = words(locale);
  const text = eventLedger.scoreCard;
  const thisYear = shanghai(now).getUTCFullYear();
  return (
    <form action={href(locale, path)} className="no-print mb-6 flex flex-wrap items-end gap-3 text-note">
      <label>
        <span className="block text-small text-soft">{text.community}</span>
        <select name="community" defaultValue={chosen} className={filterControl}>
          {places.map((place) => (
            <option key={place.slug} value={place.slug}>
              {locale === 'en' ? place.nameEn : place.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block text-small text-soft">{text.year}</span>
        <select name="year" defaultValue={year} className={filterControl}>
          {[...new Set([thisYear, thisYear - 1, thisYear - 2, thisYear - 3, year])].map((one) => (
            <option key={one} value={one}>
              {eventLedger.ledger.yearOf(one)}
            </option>
          ))}
        </select>
      </label>
      <Button>{text.choose}</Button>
    </form>
  );
}
