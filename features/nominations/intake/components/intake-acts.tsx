import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { clueRefusals } from '@/db/schema/nominations.values';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { ClueView } from '../../clues/queries';
import { reasonsNotToDecide, reasonsNotToLetIn, reasonsNotToTakeUp } from '../../clues/rules';
import { letInAction, passOnAction, refuseAction, takeUpAction } from '../actions';
import { SamePeople } from './same-people';

type Props = { locale: Locale; viewer: Viewer; clue: ClueView };

/** What can become of a clue now; what the rules refuse is not offered. */
export function IntakeActs({ locale, viewer, clue }: Props) {
  const text = words(locale).clues.desk;
  const may = (reasons: unknown[]) => reasons.length === 0;
  return (
    <>
      {clue.name && (
        <DeskSection title={text.same}>
          <SamePeople locale={locale} viewer={viewer} clue={clue} />
        </DeskSection>
      )}
      {may(reasonsNotToTakeUp(viewer, clue)) && <TakeUp locale={locale} id={clue.id} />}
      {may(reasonsNotToDecide(viewer, clue)) && <PassOn locale={locale} id={clue.id} />}
      {may(reasonsNotToDecide(viewer, clue, 'not-by-a-person')) && (
        <Refuse locale={locale} id={clue.id} held={clue.status === 'held'} />
      )}
    </>
  );
}

type ActProps = { locale: Locale; id: string };

/** What comes first for a clue without proof: whether a person wrote it. */
export function LetIn({ locale, viewer, clue }: Props) {
  const { clues, site } = words(locale);
  if (reasonsNotToLetIn(viewer, clue).length > 0) return null;
  return (
    <Notice tone="gold">
      <p className="mb-3">{clues.desk.held}</p>
      <Form id="let-in" action={letInAction} words={site.form}>
        <input type="hidden" name="id" value={clue.id} />
        <SubmitButton>{clues.desk.letIn}</SubmitButton>
      </Form>
    </Notice>
  );
}

function TakeUp({ locale, id }: ActProps) {
  const { clues, site } = words(locale);
  const text = clues.desk;
  return (
    <DeskSection title={text.takeUp}>
      <Form id="take-up" action={takeUpAction} words={site.form}>
        <input type="hidden" name="id" value={id} />
        <p className="mb-3 text-soft">{text.takeUpHelp}</p>
        <SubmitButton>{text.takeUp}</SubmitButton>
      </Form>
    </DeskSection>
  );
}

function PassOn({ locale, id }: ActProps) {
  const { clues, site } = words(locale);
  const text = clues.desk;
  return (
    <DeskSection title={text.passOn}>
      <Form id="pass-on" action={passOnAction} words={site.form}>
        <input type="hidden" name="id" value={id} />
        <p className="mb-3 text-soft">{text.passOnHelp}</p>
        <Field name="to" label={text.to} maxLength={100} />
        <SubmitButton kind="plain">{text.passOn}</SubmitButton>
      </Form>
    </DeskSection>
  );
}

function Refuse({ locale, id, held }: ActProps & { held: boolean }) {
  const { clues, site } = words(locale);
  const text = clues.desk;
  const reasons = held ? (['not-by-a-person'] as const) : clueRefusals;
  return (
    <DeskSection title={text.refuse}>
      <Form id="refuse" action={refuseAction} words={site.form}>
        <input type="hidden" name="id" value={id} />
        <p className="mb-3 text-soft">{text.refuseHelp}</p>
        <Select
          name="refusal"
          label={text.refusal}
          options={[
            { value: '', label: site.choose },
            ...reasons.map((value) => ({ value, label: clues.refusals[value] })),
          ]}
        />
        <SubmitButton kind="plain">{text.refuse}</SubmitButton>
      </Form>
    </DeskSection>
  );
}
