import { DataTable } from '@/components/ui/data-table';
import { DeskSection, Facts } from '@/components/ui/desk-section';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { newId } from '@/db/new-id';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { countAction, tapAction, walkInAction } from '../actions';
import { attendanceOf, type DoorEvent, readRoster, type Summary, summaryOf } from '../queries';
import { clock, found, type RosterLine, reasonsNotToCheckIn, sentenceOf, verdictOnLine } from '../rules';
import { DoorHead } from './door-desk';

type Props = { locale: Locale; viewer: Staff; event: DoorEvent; search: string; now: Date };

/** The list at the door for browsers without scripts, and for a large screen: a line a person, each with its button. */
export async function PlainList({ locale, viewer, event, search, now }: Props) {
  const { checkIn, reasons, site } = words(locale);
  const text = checkIn.plain;
  const [reason] = reasonsNotToCheckIn(viewer, event, now);
  const head = <DoorHead locale={locale} event={event} back={`/desk/events/${event.number}`} />;
  if (reason)
    return (
      <>
        {head}
        <Notice tone="gold">
          <p>{sentenceOf(reasons, reason)}</p>
        </Notice>
      </>
    );
  const roster = await readRoster(viewer, event, now);
  const [summary, attendances] = await Promise.all([summaryOf(event.id), attendanceOf(event.id)]);
  const lines = found(roster, search);
  return (
    <>
      {head}
      <p className="text-note text-soft">{text.intro}</p>
      <p className="mt-2 font-semibold">
        {`${checkIn.here} ${summary.here} / ${summary.expected} · ${checkIn.heads} ${summary.attendance}`}
      </p>
      <p>
        <a
          className="inline-flex min-h-11 items-center underline"
          href={href(locale, `/desk/events/${event.number}/check-in`)}
        >
          {text.fast}
        </a>
      </p>
      {roster.length > 0 && <Search locale={locale} search={search} />}
      {lines.length === 0 ? (
        <EmptyState title={roster.length === 0 ? checkIn.list.empty : checkIn.list.none}>
          {checkIn.walkIn.title}
        </EmptyState>
      ) : (
        <Form action={tapAction} id="taps" words={site.form}>
          <input type="hidden" name="event" value={event.number} />
          <Door locale={locale} doors={event.doors} />
          <DataTable caption={text.caption} head={[text.name, text.act, text.state, text.number, text.group]}>
            {lines.map((line) => (
              <Line key={line.id} locale={locale} line={line} attendance={attendances.get(line.id)} />
            ))}
          </DataTable>
        </Form>
      )}
      <Others locale={locale} event={event} />
      <Totals locale={locale} summary={summary} />
    </>
  );
}

function Search({ locale, search }: { locale: Locale; search: string }) {
  const text = words(locale).checkIn.plain;
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-2">
      <label className="grow">
        <span className="block font-semibold">{words(locale).checkIn.list.search}</span>
        <input name="q" defaultValue={search} className="block min-h-11 w-full border border-line bg-card px-3" />
      </label>
      <button type="submit" className="min-h-11 border border-ink bg-card px-4 font-semibold">
        {text.searchSubmit}
      </button>
    </form>
  );
}

function Door({ locale, doors }: { locale: Locale; doors: string[] }) {
  if (doors.length < 2) return <input type="hidden" name="door" value={doors[0] ?? ''} />;
  const options = doors.map((door) => ({ value: door, label: door }));
  return <Select name="door" label={words(locale).checkIn.plain.door} value={doors[0] ?? ''} options={options} />;
}

type LineProps = { locale: Locale; line: RosterLine; attendance: string | undefined };

function Line({ locale, line, attendance }: LineProps) {
  const { plain, list, statuses } = words(locale).checkIn;
  const name = line.name || line.number;
  const { kind } = verdictOnLine(line);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {kind === 'send' && (
          <SubmitButton kind="plain" name="tap" value={`in:${line.id}`} label={plain.tapOf(name)}>
            {list.tap}
          </SubmitButton>
        )}
        {kind === 'here' && attendance && (
          <SubmitButton kind="quiet" name="tap" value={`undo:${attendance}`} label={plain.undoOf(name)}>
            {list.undo}
          </SubmitButton>
        )}
      </td>
      <td>
        {kind === 'here' ? (
          <StatusBadge tone="jade">{list.hereSince(clock(line.hereAt))}</StatusBadge>
        ) : (
          <StatusBadge tone={line.status === 'seated' ? 'plain' : 'gold'}>{statuses[line.status]}</StatusBadge>
        )}
      </td>
      <td className="whitespace-nowrap">{shownNumber(line.number)}</td>
      <td>{line.group || '–'}</td>
    </tr>
  );
}

function Others({ locale, event }: { locale: Locale; event: DoorEvent }) {
  const { checkIn, site } = words(locale);
  const { walkIn, count } = checkIn;
  const hidden = (
    <>
      <input type="hidden" name="event" value={event.number} />
      <input type="hidden" name="id" value={newId()} />
    </>
  );
  return (
    <div className="grid gap-x-10 md:grid-cols-2">
      <DeskSection title={walkIn.title}>
        <p className="mb-3 text-small text-soft">{walkIn.hint}</p>
        <Form action={walkInAction} id="walk-in" words={site.form}>
          {hidden}
          <Door locale={locale} doors={event.doors} />
          <Field name="name" label={walkIn.name} autoComplete="off" />
          <Field name="contact" label={walkIn.contact} optional={walkIn.optional} autoComplete="off" />
          <SubmitButton kind="plain">{walkIn.submit}</SubmitButton>
        </Form>
      </DeskSection>
      <DeskSection title={count.title}>
        <p className="mb-3 text-small text-soft">{count.hint}</p>
        <Form action={countAction} id="count" words={site.form}>
          {hidden}
          <Door locale={locale} doors={event.doors} />
          <Field name="people" label={count.heads} inputMode="numeric" autoComplete="off" />
          <SubmitButton kind="plain">{count.submit}</SubmitButton>
        </Form>
      </DeskSection>
    </div>
  );
}

/** 人次 by way and by door, and beside it the people who are known: two figures that are never added. */
function Totals({ locale, summary }: { locale: Locale; summary: Summary }) {
  const { checkIn } = words(locale);
  const ways = Object.entries(summary.byWay).map(([way, people]) => [wayName(checkIn.ways, way), people] as const);
  const doors = Object.entries(summary.byDoor).map(([door, people]) => [door || checkIn.plain.noDoor, people] as const);
  const line = (parts: (readonly [string, number])[]) => parts.map(([name, people]) => `${name} ${people}`).join(' · ');
  return (
    <DeskSection title={checkIn.plain.by}>
      <Facts
        facts={[
          [checkIn.heads, summary.attendance],
          [checkIn.persons, summary.people],
          [checkIn.plain.way, line(ways) || '–'],
          [checkIn.plain.door, line(doors) || '–'],
        ]}
      />
    </DeskSection>
  );
}

const wayName = (names: Record<string, string>, way: string) => names[way] ?? way;
