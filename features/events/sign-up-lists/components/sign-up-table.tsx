import { DataTable } from '@/components/ui/data-table';
import { Checkbox } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { SignUpStatus } from '@/db/schema/sign-ups.values';
import type { Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { EventView } from '../../planning/queries';
import { reasonsNotToRemove } from '../../sign-ups/rules';
import { removeAction } from '../actions';
import type { SignUpRow } from '../queries';

const tones: Record<SignUpStatus, BadgeTone> = {
  seated: 'jade',
  offered: 'gold',
  waiting: 'gold',
  cancelled: 'plain',
  lapsed: 'plain',
  removed: 'plain',
};

type Props = { locale: Locale; viewer: Viewer; event: EventView; rows: SignUpRow[]; opened: boolean };

/** The sign-ups of an event, each with its state; whoever says so on the telephone is taken off. */
export function SignUpTable({ locale, viewer, event, rows, opened }: Props) {
  const text = words(locale).eventPlanning.signUps;
  const { name, contact, group, status, for: whom, answers, act } = text.head;
  const head = opened ? [name, contact, group, status, whom, answers, act] : [name, group, status, whom, act];
  const now = new Date();
  return (
    <DataTable caption={text.title} head={head}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="whitespace-nowrap">
            <span className="font-semibold">{row.person?.name ?? text.gone}</span>
            <span className="block text-small text-soft">{text.number(shownNumber(row.number))}</span>
          </th>
          {opened && <td className="whitespace-nowrap">{row.person?.contact}</td>}
          <td className="whitespace-nowrap">{row.group || text.oneGroup}</td>
          <td>
            <StatusBadge tone={tones[row.status]}>{text.states[row.status]}</StatusBadge>
            {row.status === 'offered' && row.offerEndsAt && (
              <span className="block whitespace-nowrap text-small text-soft">
                {text.offerUntil(formatInstant(locale, row.offerEndsAt))}
              </span>
            )}
          </td>
          <td className="whitespace-nowrap">
            {row.for === 'self' ? text.self : text.elder}
            {row.person?.helper && <span className="block text-small text-soft">{text.helper(row.person.helper)}</span>}
          </td>
          {opened && <td className="min-w-40">{row.person?.answers.filter(Boolean).join('；')}</td>}
          <td className="min-w-40">
            {reasonsNotToRemove(viewer, row, event, now).length === 0 && (
              <Remove locale={locale} row={row} number={event.number} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Remove({ locale, row, number }: { locale: Locale; row: SignUpRow; number: string }) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.signUps;
  return (
    <Form id={`remove-${row.id}`} action={removeAction} words={site.form}>
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="number" value={number} />
      <Folded summary={text.remove} kind="link">
        <Checkbox name="confirm" label={text.removeConfirm} />
        <SubmitButton kind="plain" label={text.removeLabel(row.person?.name ?? shownNumber(row.number))}>
          {text.remove}
        </SubmitButton>
      </Folded>
    </Form>
  );
}
