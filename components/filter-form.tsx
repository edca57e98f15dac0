import type { ReactNode } from 'react';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { Button } from './ui/button';

type Props = { locale: Locale; path: string; children: ReactNode };

/** The filters over a list of the desk: what is chosen stands in the address and can be shared. */
export function FilterForm({ locale, path, children }: Props) {
  const { desk } = words(locale);
  return (
    <form
      action={href(locale, path)}
      aria-label={desk.filters}
      className="no-print mb-4 flex flex-wrap items-end gap-3 text-note"
    >
      {children}
      <Button>{desk.filter}</Button>
      <a href={href(locale, path)} className="inline-flex min-h-11 items-center underline">
        {desk.clear}
      </a>
    </form>
  );
}
