import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type ClueView, listSamePerson, type SamePerson } from '../../clues/queries';
import { reasonsNotToTakeUp } from '../../clues/rules';
import { isOpen } from '../../rules';
import { joinAction } from '../actions';

type Props = { locale: Locale; viewer: Viewer; clue: ClueView };

/** Everybody whose name sounds the same: joining is offered and never done by itself. */
export async function SamePeople({ locale, viewer, clue }: Props) {
  const text = words(locale).clues.desk;
  const people = await listSamePerson(viewer, clue);
  if (people.length === 0) return <p className="text-soft">{text.sameNone}</p>;
  const mayJoin = reasonsNotToTakeUp(viewer, clue).length === 0;
  return (
    <>
      <p className="mb-2 text-soft">{text.sameHelp}</p>
      <ul>
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-2"
          >
            <Who locale={locale} person={person} />
            {mayJoin &&
              person.kind === 'nomination' &&
              isOpen(person.status as Parameters<typeof isOpen>[0]) &&
              person.same.includes('community') && <Join locale={locale} id={clue.id} person={person} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Who({ locale, person }: { locale: Locale; person: SamePerson }) {
  const { clues, nominations, site } = words(locale);
  const { desk } = clues;
  const statuses: Record<string, string> = person.kind === 'clue' ? clues.statuses : nominations.statuses;
  const same = person.same.length > 0 ? person.same.map((what) => desk.sameIn[what]) : [desk.sound];
  const facts = [
    nominations.categories[person.category],
    (locale === 'en' ? person.communityEn : person.community) ?? clues.outside,
    statuses[person.status] ?? '',
    formatDate(locale, person.at),
  ];
  return (
    <span>
      <a
        href={href(locale, `/desk/${person.kind === 'clue' ? 'clues' : 'nominations'}/${person.id}`)}
        className="inline-flex min-h-11 items-center font-semibold underline"
      >
        {person.name}
      </a>
      <span className="ml-3 text-gold text-small">{same.join(site.separator)}</span>
      <span className="block text-small text-soft">{facts.join(site.separator)}</span>
    </span>
  );
}

function Join({ locale, id, person }: { locale: Locale; id: string; person: SamePerson }) {
  const { clues, site } = words(locale);
  return (
    <Form id={`join-${person.id}`} action={joinAction} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="nominationId" value={person.id} />
      <SubmitButton kind="plain" label={clues.desk.joinTo(shownNumber(person.number))}>
        {clues.desk.join}
      </SubmitButton>
    </Form>
  );
}
