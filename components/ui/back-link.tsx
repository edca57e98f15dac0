/** The way back to the list that a page belongs to. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="no-print mb-1 text-small">
      <a href={href} className="inline-flex min-h-11 items-center text-soft underline">
        ‹ {children}
      </a>
    </p>
  );
}
