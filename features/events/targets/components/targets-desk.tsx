import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { filterControl } from '@/components/ui/filter-choice';
import { Form, SubmitButton } from '@/components/ui/form';
import { eventKinds } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { shanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { Cell } from '../../planning/components/row-fields';
import { setTargetsAction } from '../actions';
import { countPlanned, listTargets } from '../queries';
import { targetOf } from '../rules';

const path = '/desk/events/targets';

type Props = { locale: Locale; viewer: Viewer; filter: { community?: string | undefined; year?: string | undefined } };

/** How many events of each kind a community means to hold in a year. */
export async function TargetsDesk({ locale, viewer, filter }: Props) {
  const text = words(locale).eventPlanning.targets;
  const open = (await listCommunities()).filter(({ id }) => may(viewer, 'event-target.set', id));
  const community = open.find(({ id, slug }) => filter.community === slug || filter.community === id) ?? open[0];
  const year = Number(filter.year ?? shanghai(new Date()).getUTCFullYear());
  return (
    <div className="max-w-[46rem]">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-5 text-soft">{text.help}</p>
      <Choose locale={locale} communities={open} community={community} year={year} />
      {community && <Targets locale={locale} viewer={viewer} community={community} year={year} />}
    </div>
  );
}

type ChooseProps = { locale: Locale; communities: Community[]; community: Community | undefined; year: number };

function Choose({ locale, communities, community, year }: ChooseProps) {
  const text = words(locale).eventPlanning.targets;
  const present = shanghai(new Date()).getUTCFullYear();
  const years = [...new Set([present + 1, present, present - 1, year])].toSorted((one, other) => other - one);
  return (
    <form action={href(locale, path)} className="mb-6 flex flex-wrap items-end gap-3 text-note">
      <label>
        <span className="block text-small text-soft">{text.community}</span>
        <select name="community" defaultValue={community?.slug} className={filterControl}>
          {communities.map(({ slug, name, nameEn }) => (
            <option key={slug} value={slug}>
              {locale === 'en' ? nameEn : name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block text-small text-soft">{text.year}</span>
        <select name="year" defaultValue={String(year)} className={filterControl}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <Button>{text.show}</Button>
    </form>
  );
}

type TargetsProps = { locale: Locale; viewer: Viewer; community: Community; year: number };

async function Targets({ locale, viewer, community, year }: TargetsProps) {
  const { eventPlanning, site } = words(locale);
  const { kinds, targets: text } = eventPlanning;
  const [set, planned] = await Promise.all([
    listTargets(viewer, community.id, year),
    countPlanned(viewer, community.id, year),
  ]);
  const title = text.of(locale === 'en' ? community.nameEn : community.name, year);
  return (
    <Form key={title} action={setTargetsAction} words={site.form}>
      <input type="hidden" name="communityId" value={community.id} />
      <input type="hidden" name="year" value={year} />
      <h2 className="mb-3 text-head">{title}</h2>
      <DataTable caption={title} head={Object.values(text.head)}>
        {eventKinds.map((kind) => {
          const target = set.find((one) => one.kind === kind)?.target;
          const meant = targetOf(kind, set);
          return (
            <tr key={kind}>
              <th scope="row" className="whitespace-nowrap">
                {kinds[kind]}
              </th>
              <td>{text.events(planned.get(kind) ?? 0)}</td>
              <td>
                <Cell
                  name={`targets.${kind}`}
                  label={text.target(kinds[kind])}
                  value={target === undefined ? '' : String(target)}
                  inputMode="numeric"
                  autoComplete="off"
                  className="max-w-28"
                />
                {target === undefined && meant !== null && (
                  <p className="text-small text-soft">{text.byDefault(meant)}</p>
                )}
              </td>
            </tr>
          );
        })}
      </DataTable>
      <p className="mt-4">
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </p>
    </Form>
  );
}
