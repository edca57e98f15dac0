import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { Pagination } from './ui/pagination';

type Props = {
  locale: Locale;
  path: string;
  /** What the list is narrowed by, as its address says it; its own cursors are left out. */
  filter: Record<string, string | undefined>;
  page: { newer?: string | undefined; older?: string | undefined };
};

/** The way to newer and older entries of a list, under the same filters. */
export function ListPages({ locale, path, filter, page: { newer, older } }: Props) {
  const { site } = words(locale);
  const address = (cursor: Record<string, string>) => {
    const { before: _b, after: _a, ...kept } = filter;
    const set = Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return href(locale, `${path}?${new URLSearchParams([...set, ...Object.entries(cursor)])}`);
  };
  return (
    <Pagination
      label={site.pages}
      newer={newer ? { href: address({ after: newer }), label: site.newer } : undefined}
      older={older ? { href: address({ before: older }), label: site.older } : undefined}
    />
  );
}
