import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type Edition, listEditions } from '../queries';
import { editionPath } from '../rules';

/** Every edition of a test system, and where a new one comes in. */
export async function EditionsDesk({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { evidence: text } = words(locale);
  const editions = await listEditions(viewer);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[40em]">
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'indicator.edit', null) && (
          <LinkButton kind="primary" href={href(locale, '/desk/evidence/import')}>
            {text.importOne}
          </LinkButton>
        )}
      </div>
      {editions.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      <ul className="max-w-[52rem]">
        {editions.map((edition) => (
          <Item key={edition.id} locale={locale} edition={edition} />
        ))}
      </ul>
    </>
  );
}

function Item({ locale, edition }: { locale: Locale; edition: Edition }) {
  const { evidence: text } = words(locale);
  const { id, title, status, fromDay, toDay } = edition;
  return (
    <li className="border-rule border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={href(locale, editionPath(id))} className="inline-flex min-h-11 items-center font-semibold">
          {title}
        </a>
        <StatusBadge tone={status === 'open' ? 'gold' : 'plain'}>{text.status[status]}</StatusBadge>
      </p>
      <p className="text-small text-soft">{text.period(fromDay, toDay)}</p>
    </li>
  );
}
