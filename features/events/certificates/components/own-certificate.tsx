import { Form, SubmitButton } from '@/components/ui/form';
import { CertificateFiles } from '@/features/certificates/files/components/certificate-files';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { takeCertificateAction } from '../actions';
import { filesAddress, getCertifiedOfSignUp } from '../queries';
import { reasonsNotToCertify } from '../rules';

type Props = { locale: Locale; signUpId: string; back: string; now: Date };

/** On the receipt of somebody who came: the own certificate, or the button by which it is issued. `back`: the page it stands on. */
export async function OwnCertificate({ locale, signUpId, back, now }: Props) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.certificates;
  const certified = await getCertifiedOfSignUp(signUpId);
  if (certified?.status !== 'held') return null;
  if (certified.revokedAt) return <p className="text-soft">{text.ownRevoked}</p>;
  if (reasonsNotToCertify(certified).length > 0) return null;
  const address = filesAddress(certified.id, now);
  return (
    <section className="mt-6">
      <h2 className="text-head">{text.own}</h2>
      <p className="mt-1 mb-3 text-soft">{text.ownHelp}</p>
      {certified.number ? (
        <CertificateFiles locale={locale} address={address} />
      ) : (
        <Form action={takeCertificateAction} id="certificate" words={site.form}>
          <input type="hidden" name="token" value={address.split('/').at(-1)} />
          <input type="hidden" name="back" value={back} />
          <SubmitButton sending={site.sending}>{text.ownTake}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
