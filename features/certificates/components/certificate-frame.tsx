import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { missing } from '@/lib/page-facts';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { grouped } from '../rules';

export const linkClass = 'mr-6 inline-flex min-h-11 items-center text-red-ink underline';

type FrameProps = { locale: Locale; title: string; number?: string; children: ReactNode };

/** What every certificate stands in when it is checked: whether it holds, its number, and how to check another. */
export function Frame({ locale, title, number, children }: FrameProps) {
  const { certificates } = words(locale);
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{title}</h1>
      {number && (
        <p className="mt-1 text-soft">
          {certificates.number} <b className="select-all font-song text-ink text-lead">{grouped(number)}</b>
        </p>
      )}
      {children}
      <a href={href(locale, '/certificates')} className={linkClass}>
        {certificates.again}
      </a>
    </div>
  );
}

/** That a certificate holds no more, and since when. */
export function Revoked({ locale, on, because }: { locale: Locale; on: Date; because: string | null }) {
  const { certificates } = words(locale);
  return (
    <Notice>
      <p className="font-semibold">{certificates.revokedOn(formatDate(locale, on))}</p>
      {because && <p>{certificates.reason(because)}</p>}
    </Notice>
  );
}

/** What a certificate says, line by line. */
export function CertificateFacts({ facts }: { facts: [name: string, value: string][] }) {
  return (
    <dl className="my-6 border-gold border-t-4 border-b bg-card px-5 py-4">
      {facts.map(([label, value]) => (
        <div key={label} className="flex flex-wrap gap-x-4 border-rule py-1.5 not-last:border-b">
          <dt className="min-w-[6em] text-soft">{label}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Answered with 404, but with words of its own: whoever holds a piece of paper wants to know what that means. */
export function Unknown({ locale }: { locale: Locale }) {
  missing();
  const { certificates } = words(locale);
  return (
    <Frame locale={locale} title={certificates.unknown}>
      <Notice>{certificates.unknownText}</Notice>
    </Frame>
  );
}
