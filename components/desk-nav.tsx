import type { ReactNode } from 'react';

type Props = {
  label: string;
  brand: { href: string; label: string };
  links: { href: string; label: string; current: boolean }[];
  children: ReactNode;
};

/** The dark bar on top of the desk; what belongs to the person stands at its end. */
export function DeskNav({ label, brand, links, children }: Props) {
  return (
    <header className="no-print bg-night text-dusk">
      <div className="flex flex-wrap items-center gap-x-6 px-6 py-1.5 max-md:px-4">
        <a href={brand.href} className="font-bold font-song text-lead text-white tracking-widest hover:text-white">
          {brand.label}
        </a>
        <nav aria-label={label} className="max-md:mask-r-from-[calc(100%-2rem)] max-md:w-full max-md:overflow-x-auto">
          {/* What fades at the edge goes on; room at its end keeps the last one whole. */}
          <ul className="flex gap-1 max-md:w-max md:flex-wrap max-md:pr-8">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  aria-current={link.current ? 'page' : undefined}
                  className="block px-2.5 py-2.5 text-note hover:text-white aria-[current]:text-white max-md:aria-[current]:[scroll-initial-target:nearest] aria-[current]:shadow-[inset_0_-3px_0_#d9665b]"
                >
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex flex-wrap items-center gap-x-4 text-small">{children}</div>
      </div>
    </header>
  );
}
