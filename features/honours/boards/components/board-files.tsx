import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** The board of a batch to be taken along: for walls, and for screens. */
export function BoardFiles({ locale, slug }: { locale: Locale; slug: string }) {
  const { board } = words(locale).honours;
  const files = [
    [`/honours/batches/${slug}/poster.pdf`, board.poster],
    [`/honours/batches/${slug}/slides.pdf`, board.slides],
    [`/honours/batches/${slug}/slides.zip`, board.pictures],
    [href(locale, `/honours/batches/${slug}/screen`), board.screen],
  ];
  return (
    <section className="no-print mt-8">
      <SectionHeading title={board.files} />
      <p className="mt-2 text-note text-soft">{board.filesHelp}</p>
      <ul className="flex flex-wrap gap-x-6">
        {files.map(([address, label]) => (
          <li key={address}>
            <a href={address} className="inline-flex min-h-11 items-center text-red-ink underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
