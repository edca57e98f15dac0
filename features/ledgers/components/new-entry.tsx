import { BackLink } from '@/components/ui/back-link';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type LedgerDefinition, nameIn } from '../rules';
import { EntryForm } from './entry-form';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; now: Date };

/** A new entry of a ledger. */
export function NewEntry({ locale, viewer, ledger, now }: Props) {
  const title = nameIn(locale, ledger.title);
  return (
    <>
      <BackLink href={href(locale, `/desk/ledgers/${ledger.name}`)}>{title}</BackLink>
      <h1 className="text-title">
        {words(locale).ledgers.entry.title} · {title}
      </h1>
      <p className="mt-1 mb-5 text-soft">{nameIn(locale, ledger.help)}</p>
      <EntryForm locale={locale} viewer={viewer} ledger={ledger} now={now} />
    </>
  );
}
