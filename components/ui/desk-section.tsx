import type { ReactNode } from 'react';

/** A part of a page of the desk, under a strong rule. */
export function DeskSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">{title}</h2>
      {children}
    </section>
  );
}

/** Facts under their names, one a line. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="grid gap-x-6 md:grid-cols-[8rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-2 text-note text-soft">{name}</dt>
          <dd className="border-rule border-b py-2 md:col-start-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
