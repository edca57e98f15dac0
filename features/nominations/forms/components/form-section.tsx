import { Button, LinkButton } from '@/components/ui/button';
import { DeskSection } from '@/components/ui/desk-section';
import { StatusBadge } from '@/components/ui/status-badge';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationView } from '../../queries';
import { reasonsNotToWrite } from '../rules';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** Whether the form is complete, and the way to it. */
export function FormSection({ locale, viewer, nomination }: Props) {
  const text = words(locale).nominations.desk;
  const edits = reasonsNotToWrite(viewer, nomination).length === 0;
  return (
    <DeskSection title={text.form}>
      <p className="flex flex-wrap items-center gap-4">
        <StatusBadge tone={nomination.formAt ? 'jade' : 'gold'}>
          {nomination.formAt ? text.formComplete : text.formOpen}
        </StatusBadge>
        {may(viewer, 'nomination.read-person', nomination.communityId) && (
          <LinkButton href={href(locale, `/desk/nominations/${nomination.id}/form`)}>
            {edits ? (nomination.status === 'honoured' ? text.correctForm : text.editForm) : text.readForm}
          </LinkButton>
        )}
      </p>
      {nomination.name !== null && may(viewer, 'nomination.read-person', nomination.communityId) && (
        <form action={`/api/nominations/${nomination.id}/form?locale=${locale}`} method="post" className="mt-3">
          <Button>{words(locale).nominations.paper.download}</Button>
        </form>
      )}
    </DeskSection>
  );
}
