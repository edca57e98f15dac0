type Props = {
  label: string;
  newer?: { href: string; label: string } | undefined;
  older?: { href: string; label: string } | undefined;
};

/** The way to newer and older entries of a list; nothing when there is only one page. */
export function Pagination({ label, newer, older }: Props) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="no-print mt-8 flex justify-between gap-4">
      {newer ? <PageLink rel="prev" {...newer} /> : <span />}
      {older ? <PageLink rel="next" {...older} /> : <span />}
    </nav>
  );
}

function PageLink({ href, label, rel }: { href: string; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={href} rel={rel} className="inline-flex min-h-11 items-center border border-rule bg-card px-5 py-2">
      {rel === 'prev' ? `‹ ${label}` : `${label} ›`}
    </a>
  );
}
