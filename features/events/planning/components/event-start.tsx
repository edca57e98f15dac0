import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { filterControl } from '@/components/ui/filter-choice';
import { eventKinds } from '@/db/schema/events.values';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getProgramme, listUsable } from '../../programmes/queries';
import { listVenuesOf } from '../../venues/queries';
import type { Beginning } from '../inputs';
import { withTemplate } from '../rules';
import { EventForm } from './event-form';

type Props = { locale: Locale; viewer: Viewer; communities: Community[]; beginning: Beginning };

/** Where an event begins: its community, kind and template, then everything else. */
export async function EventStart({ locale, viewer, communities, beginning }: Props) {
  const text = words(locale).eventPlanning.start;
  const community = communities.find(({ slug }) => slug === beginning.community);
  if (!community || !beginning.kind)
    return <Choose locale={locale} viewer={viewer} communities={communities} beginning={beginning} />;
  const venues = await listVenuesOf(community.id);
  if (venues.length === 0) return <NoVenue locale={locale} />;
  // The templates are of lectures; anything else takes one in its form, where somebody wants it.
  const isLecture = beginning.kind === 'lecture';
  const programme = isLecture && beginning.programme ? await getProgramme(viewer, beginning.programme) : undefined;
  return (
    <>
      <p className="mt-1 text-note text-soft">
        {locale === 'en' ? community.nameEn : community.name}{' '}
        <a href={href(locale, '/desk/events/new')} className="inline-flex min-h-11 items-center underline">
          {text.again}
        </a>
      </p>
      <EventForm
        locale={locale}
        viewer={viewer}
        communityId={community.id}
        kind={beginning.kind}
        steps={withTemplate(programme?.steps ?? [], [])}
      />
    </>
  );
}

function NoVenue({ locale }: { locale: Locale }) {
  const text = words(locale).eventPlanning.start;
  return (
    <div className="mt-6">
      <EmptyState title={text.noVenueTitle}>
        <p>{text.noVenueText}</p>
        <p className="mt-4">
          <LinkButton kind="primary" href={href(locale, '/desk/events/venues/new')}>
            {text.addVenue}
          </LinkButton>
        </p>
      </EmptyState>
    </div>
  );
}

async function Choose({ locale, viewer, communities, beginning }: Props) {
  const { eventPlanning } = words(locale);
  const text = eventPlanning.start;
  const programmes = await listUsable(viewer);
  const named = communities.map(({ slug, name, nameEn }) => ({ value: slug, label: locale === 'en' ? nameEn : name }));
  const kinds = eventKinds.map((kind) => ({ value: kind, label: eventPlanning.kinds[kind] }));
  const templates = programmes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form action={href(locale, '/desk/events/new')} className="mt-6 grid max-w-[26rem] gap-5">
      <p className="text-soft">{text.help}</p>
      <Choice name="community" label={text.community} value={beginning.community} options={named} />
      <Choice name="kind" label={text.kind} value={beginning.kind} options={kinds} />
      <Choice
        name="programme"
        label={text.programme}
        value={beginning.programme ?? templates[0]?.value}
        options={[...templates, { value: '', label: text.noProgramme }]}
      />
      <Button kind="primary" className="justify-self-start">
        {text.go}
      </Button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label>
      <span className="block font-semibold">{label}</span>
      <select name={name} defaultValue={value} className={filterControl}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
