import { DeskSection } from '@/components/ui/desk-section';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Closing } from '../queries';

type Props = { locale: Locale; path: string; closings: Closing[] };

/** The months of a community that were signed, the latest first. */
export function ClosedMonths({ locale, path, closings }: Props) {
  const text = words(locale).ledgers.closing;
  if (closings.length === 0) return null;
  return (
    <DeskSection title={text.list}>
      <ul className="max-w-[40rem]">
        {closings.map(({ id, month, communityId, signature, closedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-rule border-b">
            <a
              href={href(locale, `${path}?community=${communityId}&month=${month}`)}
              className="inline-flex min-h-11 items-center underline"
            >
              {month}
            </a>
            <span className="text-small text-soft">{text.closed(signature, formatInstant(locale, closedAt))}</span>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}
