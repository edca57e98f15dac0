import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { unitSteps } from '@/db/schema/ledgers.values';
import { may } from '@/features/accounts/rules';
import { figures } from '@/features/figures/queries';
import { figureName } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { PlanFilter } from '../inputs';
import { countTasks, listPlans, type PlanRow, progressOf } from '../queries';
import { isOverdue } from '../rules';

type Props = { locale: Locale; viewer: Staff; filter: PlanFilter; now: Date };

/** What is planned and what was asked for from above: by when, by whom, and how far it is. */
export async function PlansDesk({ locale, viewer, filter, now }: Props) {
  const { plans: text } = words(locale);
  const all = filter.all === '1';
  const [rows, tasks] = await Promise.all([listPlans(viewer, { all }), countTasks(viewer)]);
  const progress = await Promise.all(rows.map(progressOf));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[40em]">
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'plan.write') && (
          <LinkButton kind="primary" href={href(locale, '/desk/plans/new')}>
            {text.add}
          </LinkButton>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-4">
        {tasks.all > 0 && <span>{text.counts(tasks.done, tasks.all)}</span>}
        <a
          href={href(locale, all ? '/desk/plans' : '/desk/plans?all=1')}
          className="inline-flex min-h-11 items-center underline"
        >
          {all ? text.openOnly : text.all}
        </a>
      </p>
      {rows.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      <ul className="max-w-[52rem]">
        {rows.map((row, at) => (
          <Item key={row.id} locale={locale} row={row} counted={progress[at] ?? null} today={dayOf(now)} />
        ))}
      </ul>
    </>
  );
}

type ItemProps = { locale: Locale; row: PlanRow; counted: number | null; today: string };

function Item({ locale, row, counted, today }: ItemProps) {
  const { plans: text, ledgers, figures: named } = words(locale);
  const figure = figures.find(({ name }) => name === row.figure);
  const place = (locale === 'en' ? row.communityEn : row.community) ?? ledgers.whole;
  const number = (steps: number) => String(Math.floor(steps / (figure ? unitSteps[figure.unit] : 1)));
  return (
    <li className="border-rule border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={href(locale, `/desk/plans/${row.id}`)} className="inline-flex min-h-11 items-center font-semibold">
          {row.what}
        </a>
        {row.status !== 'open' && <StatusBadge tone="jade">{text.status[row.status]}</StatusBadge>}
        {isOverdue(row, today) && <StatusBadge tone="red">{text.overdue}</StatusBadge>}
      </p>
      <p className="text-small text-soft">
        {[row.dueDay, row.owner, place, text.origins[row.origin], row.askedBy].filter(Boolean).join(' · ')}
      </p>
      {figure && counted !== null && row.target !== null && (
        <p className="text-small">
          {figureName(locale, figure)} {text.progress(number(counted), number(row.target))} {named.units[figure.unit]}
        </p>
      )}
      {row.outcome && <p className="text-small">{row.outcome}</p>}
    </li>
  );
}
