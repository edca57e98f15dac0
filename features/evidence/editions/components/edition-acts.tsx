import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Edition } from '../../queries';
import { closeEditionAction, discardEditionAction, saveEditionAction } from '../actions';
import { EditionFields } from './edition-fields';

type Props = { locale: Locale; edition: Edition };

/** What the office may do with an open edition: mend what was typed of it, close it, or delete one that nobody uses yet. */
export function EditionActs({ locale, edition }: Props) {
  const { evidence: text, site } = words(locale);
  return (
    <div className="no-print">
      <DeskSection title={text.change}>
        <Form action={saveEditionAction} id="edition" words={site.form} className="max-w-[46rem]">
          <Folded summary={text.changeHelp} kind="link">
            <Which edition={edition} />
            <EditionFields locale={locale} edition={edition} />
            <SubmitButton kind="plain" sending={site.sending}>
              {text.save}
            </SubmitButton>
          </Folded>
        </Form>
        <Form action={discardEditionAction} id="discard" words={site.form} className="mt-3">
          <Which edition={edition} />
          <p className="text-small text-soft">{text.discardHelp}</p>
          <SubmitButton kind="quiet" sending={site.sending}>
            {text.discard}
          </SubmitButton>
        </Form>
      </DeskSection>
      <DeskSection title={text.closeEdition}>
        <p className="mb-3 max-w-[46em] text-soft">{text.closeHelp}</p>
        <Form action={closeEditionAction} id="close" words={site.form}>
          <Which edition={edition} />
          <Checkbox name="checked" label={text.closeChecked} />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.closeNow}
          </SubmitButton>
        </Form>
      </DeskSection>
    </div>
  );
}

function Which({ edition: { id, version } }: Pick<Props, 'edition'>) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
