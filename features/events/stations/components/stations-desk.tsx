import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type FairRow, listStations, type StationRow } from '../queries';

type Props = { locale: Locale; viewer: Staff; fair: FairRow };

/** The stations of a fair, and the ways to their sheets and prizes. */
export async function StationsDesk({ locale, viewer, fair }: Props) {
  const { quizzes } = words(locale);
  const text = quizzes.stations;
  const stations = await listStations(fair.id);
  const path = `/desk/events/${fair.number}`;
  const mayPlan = may(viewer, 'event.plan', fair.communityId);
  return (
    <>
      <h1 className="text-title">{text.of(fair.title)}</h1>
      <p className="mt-1 mb-4 text-soft">{text.help}</p>
      <p className="mb-6 flex flex-wrap gap-3">
        {mayPlan && (
          <LinkButton kind="primary" href={href(locale, `${path}/stations/new`)}>
            {text.add}
          </LinkButton>
        )}
        <LinkButton href={href(locale, `${path}/prizes`)}>{text.prizes}</LinkButton>
        {mayPlan && <LinkButton href={href(locale, '/desk/events/questions')}>{quizzes.bank.title}</LinkButton>}
      </p>
      {stations.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
      ) : (
        <ol className="grid gap-4 md:grid-cols-2">
          {stations.map((station) => (
            <StationCard
              key={station.id}
              locale={locale}
              path={`${path}/stations/${station.id}`}
              station={station}
              mayPlan={mayPlan}
            />
          ))}
        </ol>
      )}
    </>
  );
}

type CardProps = { locale: Locale; path: string; station: StationRow; mayPlan: boolean };

function StationCard({ locale, path, station, mayPlan }: CardProps) {
  const text = words(locale).quizzes.stations;
  const { name, questionIds, passAt, prize, runs, earned, handedOut } = station;
  return (
    <li className="border border-rule border-t-4 border-t-red bg-card px-5 py-4">
      <h2 className="text-lead">{name}</h2>
      <p className="mt-1">{text.pass(questionIds.length, passAt)}</p>
      {prize && <p>{text.paper.prize(prize)}</p>}
      <p className="text-note text-soft">{text.counts(runs, earned, handedOut)}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <LinkButton href={href(locale, `${path}/sheet`)} aria-label={text.sheetOf(name)}>
          {text.sheet}
        </LinkButton>
        {mayPlan && (
          <LinkButton kind="quiet" href={href(locale, path)} aria-label={text.editOf(name)}>
            {text.edit}
          </LinkButton>
        )}
      </p>
    </li>
  );
}
