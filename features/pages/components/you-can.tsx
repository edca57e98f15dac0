import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** How to take part, the first act in red. */
export function YouCan({ locale }: { locale: Locale }) {
  const { home } = words(locale);
  const acts: { to: string; texts: string[] }[] = [
    { to: '/nominations', texts: home.nominate },
    { to: '/register', texts: home.join },
    { to: '/site-errors/new', texts: home.tell },
    { to: '/communities', texts: home.visit },
  ];
  return (
    <section>
      <SectionHeading title={home.youCan} />
      <ul className="mt-4 grid gap-4">
        {acts.map(({ to, texts: [title, text] }) => (
          <li key={to} className="group">
            <a
              href={href(locale, to)}
              className="block border border-rule bg-card px-5 py-4 no-underline hover:border-ink group-first:border-red group-first:bg-red group-first:text-white"
            >
              <b className="block font-song text-lead">{title}</b>
              <span className="text-note text-soft group-first:text-white">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
