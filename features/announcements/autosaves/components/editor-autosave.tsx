import { newId } from '@/db/new-id';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { Draft } from '../../drafts/queries';
import type { Autosave as Unsaved } from '../queries';
import { Autosave } from './autosave';

type Props = { locale: Locale; viewer: Staff; draft: Draft | undefined; unsaved: Unsaved | undefined };

/** Autosaving of one text in one window; a new text gets the key under which it is found again. */
export function EditorAutosave({ locale, viewer, draft, unsaved }: Props) {
  return (
    <Autosave
      account={viewer.id}
      textKey={draft?.id ?? unsaved?.textKey ?? newId()}
      announcementId={draft?.id ?? null}
      base={unsaved?.base ?? draft?.version ?? 0}
      window={newId()}
      from={unsaved?.window ?? null}
      words={words(locale).announcements.autosave.words}
    />
  );
}
