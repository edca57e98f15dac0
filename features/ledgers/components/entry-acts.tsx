import { DeskSection } from '@/components/ui/desk-section';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { removeEntryAction, reverseEntryAction } from '../actions';
import { becauseMax } from '../inputs';
import type { EntryView } from '../queries';
import { reasonsNotToChange, reasonsNotToReverse } from '../rules';

type Props = { locale: Locale; viewer: Staff; view: EntryView };

/** Taking an entry out of an open month, or reversing it in a closed one; each with its reason. */
export function EntryActs({ locale, viewer, view: { entry, ledger, closed, reversedBy } }: Props) {
  const text = words(locale).ledgers.entry;
  const state = { closed, reversed: reversedBy !== null };
  if (reasonsNotToChange(viewer, ledger, entry, { closed }).length === 0)
    return <Act locale={locale} entry={entry} action={removeEntryAction} title={text.remove} help={text.removeHelp} />;
  if (reasonsNotToReverse(viewer, ledger, entry, state).length === 0)
    return (
      <Act locale={locale} entry={entry} action={reverseEntryAction} title={text.reverse} help={text.reverseHelp} />
    );
  return null;
}

type ActProps = {
  locale: Locale;
  entry: EntryView['entry'];
  action: typeof removeEntryAction;
  title: string;
  help: string;
};

function Act({ locale, entry, action, title, help }: ActProps) {
  const { ledgers, site } = words(locale);
  const text = ledgers.entry;
  return (
    <DeskSection title={title}>
      <p className="mb-3 max-w-[40em] text-soft">{help}</p>
      <Form action={action} id="act" words={site.form} className="max-w-[46rem]">
        <input type="hidden" name="id" value={entry.id} />
        <input type="hidden" name="version" value={entry.version} />
        <Field name="because" label={text.because} hint={text.becauseHint} maxLength={becauseMax} />
        <SubmitButton kind="plain" sending={site.sending}>
          {title}
        </SubmitButton>
      </Form>
    </DeskSection>
  );
}
