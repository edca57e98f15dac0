import { FilterForm } from '@/components/filter-form';
import { EmptyState } from '@/components/ui/empty-state';
import { filterControl } from '@/components/ui/filter-choice';
import { Notice } from '@/components/ui/notice';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { dayOf, formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { wholePlace } from '../../inputs';
import type { MonthFilter } from '../inputs';
import { getMonth, listClosings } from '../queries';
import { markOf, monthBefore, reasonsNotToClose } from '../rules';
import { CloseForm } from './close-form';
import { ClosedMonths } from './closed-months';
import { SumsTable } from './sums-table';

const path = '/desk/ledgers/months';

type Props = { locale: Locale; viewer: Staff; filter: MonthFilter; now: Date };

/** One month of a community: what every ledger adds up to, and the signature that closes it. */
export async function ClosingDesk({ locale, viewer, filter, now }: Props) {
  const text = words(locale).ledgers.closing;
  const places = await placesOf(locale, viewer);
  const place = places.find(({ slug }) => slug === filter.community) ?? places[0];
  const month = filter.month ?? monthBefore(now);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 max-w-[40em] text-soft">{text.help}</p>
      <FilterForm locale={locale} path={path}>
        <label>
          <span className="block text-small text-soft">{text.month}</span>
          <input type="month" name="month" defaultValue={month} placeholder="2026-10" className={filterControl} />
        </label>
        {places.length > 1 && (
          <label>
            <span className="block text-small text-soft">{text.community}</span>
            <select name="community" defaultValue={place?.slug} className={filterControl}>
              {places.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </FilterForm>
      {place && <Month locale={locale} viewer={viewer} place={place} month={month} now={now} />}
      {place && <ClosedMonths locale={locale} path={path} closings={await listClosings(place.id)} />}
    </>
  );
}

type Place = { id: string; slug: string; name: string };

/** The communities whose months the viewer reads, and the sub-district itself, whose id is empty and whose name in addresses is not. */
async function placesOf(locale: Locale, viewer: Staff): Promise<Place[]> {
  const { whole } = words(locale).ledgers;
  const communities = (await listCommunities()).filter(({ id }) => may(viewer, 'ledger.read-inner', id));
  const named = communities.map(({ id, slug, ...of }) => ({ id, slug, name: locale === 'en' ? of.nameEn : of.name }));
  return may(viewer, 'ledger.read-inner', null) ? [...named, { id: '', slug: wholePlace, name: whole }] : named;
}

type MonthProps = { locale: Locale; viewer: Staff; place: Place; month: string; now: Date };

async function Month({ locale, viewer, place, month, now }: MonthProps) {
  const text = words(locale).ledgers.closing;
  const { closing, sums, unpictured } = await getMonth(place.id, month);
  const of = { communityId: place.id, month };
  const mayClose = reasonsNotToClose(viewer, of, { closed: closing !== undefined }, now).length === 0;
  return (
    <section>
      <h2 className="mb-2 text-head">
        {month} {place.name}
      </h2>
      {closing ? (
        <Notice tone="jade">
          <p>{text.closed(closing.signature, formatInstant(locale, closing.closedAt))}</p>
        </Notice>
      ) : (
        <p className="mb-3 text-soft">{month < dayOf(now).slice(0, 7) ? text.open : text.notOver}</p>
      )}
      {sums.length > 0 ? (
        <SumsTable locale={locale} month={month} community={place.slug} sums={sums} unpictured={unpictured} />
      ) : (
        <EmptyState title={text.nothing}>{text.help}</EmptyState>
      )}
      {mayClose && <CloseForm locale={locale} viewer={viewer} {...of} seen={markOf(sums)} />}
    </section>
  );
}
