import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { EventView } from '../queries';

type Props = { locale: Locale; viewer: Viewer; event: EventView };

/** The seats of an event by group, and the way to who signed up. */
export function EventSeats({ locale, viewer, event }: Props) {
  const text = words(locale).eventPlanning.one;
  if (!event.signUp) {
    return (
      <DeskSection title={text.seats}>
        <p className="text-soft">{text.noSignUp}</p>
      </DeskSection>
    );
  }
  return (
    <DeskSection title={text.seats}>
      <DataTable caption={text.seats} head={Object.values(text.seatHead)}>
        {event.groups.map(({ id, name, seats, held, waiting }) => (
          <tr key={id}>
            <th scope="row">{name || text.everybody}</th>
            <td>{seats}</td>
            <td>{held}</td>
            <td>{waiting}</td>
          </tr>
        ))}
      </DataTable>
      <p className="mt-2 text-note text-soft">
        {event.signUpUntil ? text.until(formatInstant(locale, event.signUpUntil)) : text.untilStart}
      </p>
      {event.questions.length > 0 && (
        <>
          <p className="mt-2 text-note text-soft">{text.questions}</p>
          <ul className="list-disc pl-6">
            {event.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {event.status !== 'draft' && may(viewer, 'sign-up.read', event.communityId) && (
        <p className="mt-3">
          <LinkButton href={href(locale, `/desk/events/${event.number}/sign-ups`)}>{text.signUps}</LinkButton>
        </p>
      )}
    </DeskSection>
  );
}
