import { Checkbox } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { changeAction, giveBackAction } from '../actions';
import type { OwnSignUp } from '../queries';
import { PersonFields } from './person-fields';

type ChangeProps = { locale: Locale; own: OwnSignUp; person: NonNullable<OwnSignUp['person']>; token: string };

/** Mends what was written. */
export function ChangeForm({ locale, own: { signUp, event, groups }, person, token }: ChangeProps) {
  const { events, site } = words(locale);
  const written = { ...person, for: signUp.for, groupId: signUp.groupId };
  return (
    <Form id="change" action={changeAction} words={site.form} className="border-rule border-t pt-2">
      <input type="hidden" name="token" value={token} />
      <Folded summary={events.mine.change}>
        <p className="mb-3 text-soft">{events.mine.changeHelp}</p>
        <PersonFields locale={locale} groups={groups} questions={event.questions} written={written} />
        <SubmitButton kind="plain" sending={site.sending}>
          {events.mine.changeSubmit}
        </SubmitButton>
      </Folded>
    </Form>
  );
}

/** Gives the seat back, or leaves the line, after a box was ticked. */
export function GiveBackForm({ locale, waits, token }: { locale: Locale; waits: boolean; token: string }) {
  const { events, site } = words(locale);
  return (
    <Form id="give-back" action={giveBackAction} words={site.form} className="mt-4 border-rule border-t pt-2">
      <input type="hidden" name="token" value={token} />
      <Folded summary={waits ? events.mine.leaveList : events.mine.giveBack}>
        <p className="mb-2 text-soft">{events.mine.giveBackHelp}</p>
        <Checkbox name="confirm" label={events.mine.giveBackConfirm} />
        <SubmitButton kind="plain" sending={site.sending}>
          {events.mine.giveBackSubmit}
        </SubmitButton>
      </Folded>
    </Form>
  );
}
