import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

const linkClass = 'no-print mr-5 inline-flex min-h-11 items-center text-red-ink underline';

/** The two files of a certificate at the address that opens them: a picture for the telephone, and one to print. */
export function CertificateFiles({ locale, address }: { locale: Locale; address: string }) {
  const { certificates } = words(locale);
  return (
    <span className="no-print block">
      <a href={`${address}/certificate.png`} className={linkClass}>
        {certificates.save}
      </a>
      <a href={`${address}/certificate.pdf`} className={linkClass}>
        {certificates.print}
      </a>
    </span>
  );
}
