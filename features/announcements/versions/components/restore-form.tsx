import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { Draft } from '../../drafts/queries';
import { restoreAction } from '../actions';
import type { WholeVersion } from '../queries';
import { reasonsNotToRestore } from '../rules';

type Props = { locale: Locale; viewer: Staff; draft: Draft; version: WholeVersion };

/** Puts a version back in one step; a text that is public is corrected, and says what was. */
export function RestoreForm({ locale, viewer, draft, version }: Props) {
  const { site, announcements } = words(locale);
  const text = announcements.versions;
  if (reasonsNotToRestore(viewer, draft, version).length > 0) return null;
  return (
    <Form action={restoreAction} words={site.form} className="mt-5 border-rule border-t pt-4">
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="version" value={draft.version} />
      <p className="mb-3 text-small text-soft">
        {draft.status === 'published' ? text.restorePublic : text.restoreHelp}
      </p>
      {draft.status === 'published' && (
        <Field
          name="correctionNote"
          label={announcements.edit.correctionNote}
          hint={announcements.edit.correctionNoteHint}
        />
      )}
      <SubmitButton kind="plain" sending={site.sending}>
        {text.restore(text.number(version.number))}
      </SubmitButton>
    </Form>
  );
}
