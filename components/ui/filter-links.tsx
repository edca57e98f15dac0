type Link = { href: string; label: string; current: boolean };

/** One choice among few as links, the chosen one marked. */
export function FilterLinks({ label, links }: { label: string; links: Link[] }) {
  return (
    <nav aria-label={label} className="-mx-2 my-3 flex flex-wrap text-note">
      {links.map(({ href, label, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
