import { DeskSection } from '@/components/ui/desk-section';
import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { declineReasons } from '@/db/schema/nominations.values';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { declineAction, secretAction } from '../actions';
import type { NominationView } from '../queries';
import { reasonsNotToDecline, reasonsNotToKeepSecret } from '../rules';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** What the person responsible can still decide; what the rules refuse is not offered. */
export function NominationActs({ locale, viewer, nomination }: Props) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  const offered = declineReasons.filter(
    (reason) =>
      reason !== 'not-chosen' &&
      reason !== 'objection-upheld' &&
      reasonsNotToDecline(viewer, nomination.facts, reason).length === 0,
  );
  return (
    <>
      {reasonsNotToKeepSecret(viewer, nomination.facts).length === 0 && (
        <DeskSection title={text.secret}>
          <Form id="secret" action={secretAction} words={site.form}>
            <input type="hidden" name="id" value={nomination.id} />
            <input type="hidden" name="secret" value={nomination.secret ? 'off' : 'on'} />
            <p className="mb-3 text-soft">{text.secretHelp}</p>
            <SubmitButton kind="plain">{nomination.secret ? text.secretOff : text.secretOn}</SubmitButton>
          </Form>
        </DeskSection>
      )}
      {offered.length > 0 && (
        <DeskSection title={text.decline}>
          <Form id="decline" action={declineAction} words={site.form}>
            <input type="hidden" name="id" value={nomination.id} />
            <Select
              name="reason"
              label={text.declineReason}
              options={[
                { value: '', label: site.choose },
                ...offered.map((value) => ({ value, label: nominations.declineReasons[value] })),
              ]}
            />
            <SubmitButton kind="plain">{text.decline}</SubmitButton>
          </Form>
        </DeskSection>
      )}
    </>
  );
}
