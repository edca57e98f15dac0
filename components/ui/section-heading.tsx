/** A section of the paper: a name over a strong rule, and where to find more. */
export function SectionHeading({ title, more }: { title: string; more?: { href: string; label: string } | undefined }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b-2 pb-1">
      <h2 className="text-head">{title}</h2>
      {more && (
        <a className="shrink-0 py-1 text-small text-soft" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  );
}
