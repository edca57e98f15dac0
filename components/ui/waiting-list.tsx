type Waiting = { href: string; title: string; note: string };

/** Things that wait for somebody, each a link; nothing when none waits. */
export function WaitingList({ label, items }: { label: string; items: Waiting[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={label} className="mt-3">
      <h2 className="font-hei text-small text-soft">{label}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.href} className="border-rule border-b py-2">
            <a href={item.href}>{item.title}</a>
            <p className="text-small text-soft">{item.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
