import type { ReactNode } from 'react';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { Button } from './ui/button';

type Props = {
  locale: Locale;
  path: string;
  /** What stays in the address when the filters are cleared, such as whose page it is. */
  kept?: Record<string, string>;
  children: ReactNode;
};

/** The filters over a list of the desk: what is chosen stands in the address and can be shared. */
export function FilterForm({ locale, path, kept = {}, children }: Props) {
  const cleared = new URLSearchParams(kept);
  const { desk } = words(locale);
  return (
    <form
      action={href(locale, path)}
      aria-label={desk.filters}
      className="no-print mb-4 flex flex-wrap items-end gap-3 text-note"
    >
      {children}
      <Button>{desk.filter}</Button>
      <a
        href={href(locale, cleared.size > 0 ? `${path}?${cleared}` : path)}
        className="inline-flex min-h-11 items-center underline"
      >
        {desk.clear}
      </a>
    </form>
  );
}
