import { BackLink } from '@/components/ui/back-link';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { MaskedAccount } from '../../queries';
import { ContactForm, HandLinkForm } from './hand-link-form';

type Props = { locale: Locale; viewer: Staff; account: MaskedAccount };

/** The account of somebody who stands at the counter: enough to compare with the papers. */
export function MaskedAccountView({ locale, viewer, account }: Props) {
  const { accounts } = words(locale);
  const text = accounts.staff;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/people')}>{text.title}</BackLink>
      <h1 className="text-title">{text.find}</h1>
      <p className="mt-1 text-soft">{text.found}</p>
      <dl className="mt-4 border border-rule bg-card px-4">
        {[
          [accounts.me.name, account.name],
          [accounts.register.identifier, account.contact || accounts.me.none],
          [accounts.me.role, accounts.roles[account.role]],
        ].map(([name, value]) => (
          <div key={name} className="grid border-rule border-b py-2 last:border-b-0 md:grid-cols-[12rem_1fr] md:gap-4">
            <dt className="text-note text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ContactForm locale={locale} viewer={viewer} id={account.id} />
      <HandLinkForm locale={locale} id={account.id} kind="primary" />
    </div>
  );
}
