import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { concludeAction } from '../actions';
import type { NominationView } from '../queries';
import { hasLeft, reasonsNotToConclude, reasonsNotToGoOn } from '../rules';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView; now: Date };

/**
 * What still stands before verification, by name; when nothing does, the act itself for the person responsible. At every step, what
 * the person is to be asked again.
 */
export function WhatIsMissing(props: Props) {
  return (
    <>
      {props.nomination.status === 'verifying' && <BeforeVerified {...props} />}
      <AskAgain {...props} />
    </>
  );
}

function AskAgain({ locale, nomination }: Props) {
  const { nominations, site } = words(locale);
  const { askAgain } = nomination;
  if (askAgain.length === 0 || hasLeft(nomination)) return null;
  const what = askAgain.map((purpose) => nominations.shortPurposes[purpose]).join(site.separator);
  return (
    <Notice tone="gold">
      <p>{nominations.desk.askAgain(what)}</p>
    </Notice>
  );
}

function BeforeVerified({ locale, viewer, nomination, now }: Props) {
  const { nominations, reasons, site } = words(locale);
  const text = nominations.desk;
  const sentence = ({ code, values }: { code: keyof typeof reasons; values?: Record<string, string | number> }) =>
    reasons[code]({ max: 0, ...values });
  const standing = reasonsNotToGoOn(nomination.facts, nomination.terms, now);
  if (standing.length > 0)
    return (
      <Notice tone="gold">
        <p className="font-semibold">{text.missing}</p>
        <ul className="mt-1 list-disc pl-6">
          {standing.map((reason) => (
            <li key={reason.code}>
              {sentence(reason)}
              {reason.code === 'formNotComplete' &&
                `${site.colon}${nomination.missing.map(sentence).join(site.separator)}`}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Notice tone="jade">
      <p className="mb-3">{text.ready}</p>
      {reasonsNotToConclude(viewer, nomination.facts, nomination.terms, now).length === 0 && (
        <Form id="conclude" action={concludeAction} words={site.form}>
          <input type="hidden" name="id" value={nomination.id} />
          <SubmitButton>{text.conclude}</SubmitButton>
        </Form>
      )}
    </Notice>
  );
}
