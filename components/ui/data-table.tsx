import type { ReactNode } from 'react';

/**
 * A table that scrolls sideways inside itself on a narrow screen; the first column names the row. It is `relative` so
 * that words for screen readers alone, which stand outside the flow, scroll with it and do not widen the page.
 */
export function DataTable({ caption, head, children }: { caption: string; head: string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto border border-rule bg-card">
      <table className="w-full border-collapse text-left text-note">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-ink border-b-2">
            {head.map((name) => (
              <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:border-rule [&_td]:border-b [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:align-top [&_th]:border-rule [&_th]:border-b [&_th]:px-3 [&_th]:py-2 [&_th]:text-left [&_th]:align-top [&_th]:font-normal">
          {children}
        </tbody>
      </table>
    </section>
  );
}
