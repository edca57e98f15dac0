import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DeskSection, Facts } from '@/components/ui/desk-section';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { IntakeActs, LetIn } from '../../intake/components/intake-acts';
import { showNominatorAction } from '../actions';
import { type ClueView, getClue } from '../queries';
import { ClueBadge } from './clues-desk';

/** One clue on the desk: what it says, who may be the same person, and what becomes of it. */
export async function ClueDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const text = words(locale).clues.desk;
  const clue = await getClue(viewer, id, new Date());
  if (!clue) return <Missing locale={locale} />;
  return (
    <div className="max-w-[54rem]">
      <BackLink href={href(locale, '/desk/clues')}>{text.back}</BackLink>
      <h1 className="text-title">{clue.name ?? `${text.one} ${shownNumber(clue.number)}`}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <ClueBadge locale={locale} status={clue.status} />
        <span>{shownNumber(clue.number)}</span>
        <span>{text.proofs[clue.proof]}</span>
        <span>{formatInstant(locale, clue.receivedAt)}</span>
      </p>
      {clue.deed && (
        <blockquote className="my-5 whitespace-pre-wrap border-red border-l-4 bg-card px-5 py-4 text-lead">
          {clue.deed}
        </blockquote>
      )}
      <Facts facts={factsOf(locale, clue)} />
      {clue.pictures.map((picture) => (
        <img
          key={picture}
          src={`/people/${picture}`}
          alt={text.picture}
          className="mt-4 max-h-80 border border-rule object-contain"
        />
      ))}
      <LetIn locale={locale} viewer={viewer} clue={clue} />
      <DeskSection title={text.nominator}>
        <Nominator locale={locale} clue={clue} />
      </DeskSection>
      <IntakeActs locale={locale} viewer={viewer} clue={clue} />
    </div>
  );
}

function factsOf(locale: Locale, clue: ClueView): [string, React.ReactNode][] {
  const { clues, nominations } = words(locale);
  const { desk, refusals } = clues;
  const { head } = desk;
  const facts: [string, React.ReactNode][] = [
    [head.category, nominations.categories[clue.category]],
    [head.community, (locale === 'en' ? clue.communityEn : clue.community) ?? clues.outside],
    [head.channel, nominations.channels[clue.channel]],
  ];
  if (clue.place) facts.push([desk.place, clue.place]);
  if (clue.additions.length > 0) facts.push([desk.additions, clue.additions.join('\n')]);
  if (clue.refusal) facts.push([desk.refusal, refusals[clue.refusal]]);
  if (clue.passedOnTo) facts.push([desk.to, clue.passedOnTo]);
  if (clue.decidedAt) facts.push([desk.decidedAt, formatInstant(locale, clue.decidedAt)]);
  if (clue.nominationId)
    facts.push([
      desk.joinedTo,
      <a
        key="to"
        href={href(locale, `/desk/nominations/${clue.nominationId}`)}
        className="inline-flex min-h-11 items-center text-red-ink underline"
      >
        {clue.name ?? desk.none}
      </a>,
    ]);
  return facts;
}

function Nominator({ locale, clue }: { locale: Locale; clue: ClueView }) {
  const { clues, site } = words(locale);
  const text = clues.desk;
  if (!clue.reachable) return <p className="text-soft">{text.nominatorGone}</p>;
  return (
    <Form action={showNominatorAction} id="nominator" words={site.form}>
      <input type="hidden" name="id" value={clue.id} />
      <p className="mb-3 text-soft">{text.nominatorHelp}</p>
      <Shown name="nominator" label={text.nominatorShown} />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.showNominator}
      </SubmitButton>
    </Form>
  );
}
