import { Button } from '@/components/ui/button';
import { may } from '@/features/accounts/rules';
import type { DeskHonourView } from '@/features/honours/desk/queries';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getPublicCertificate } from '../queries';
import { CertificateFiles } from './certificate-files';

type Props = { locale: Locale; viewer: Viewer; honour: DeskHonourView };

/** The files of a certificate on the desk; of somebody who is not named in public, one to be handed over. */
export async function DeskCertificate({ locale, viewer, honour }: Props) {
  const { certificate, status, name, communityId } = honour;
  if (!certificate || certificate.revokedAt || status !== 'honoured' || name === null) return null;
  const { number } = certificate;
  if (await getPublicCertificate(number))
    return <CertificateFiles locale={locale} address={`/certificates/${number}`} />;
  if (!may(viewer, 'nomination.read-person', communityId)) return null;
  const { certificates } = words(locale);
  return (
    <form action={`/api/certificates/${number}?locale=${locale}`} method="post" className="mt-2">
      <p className="mb-2 text-note text-soft">{certificates.printForPersonHelp}</p>
      <Button>{certificates.printForPerson}</Button>
    </form>
  );
}
